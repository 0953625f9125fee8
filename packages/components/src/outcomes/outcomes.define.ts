import { KithOutcomes } from './outcomes.js';

KithOutcomes.define('kith-outcomes');

declare global {
  interface HTMLElementTagNameMap {
    'kith-outcomes': KithOutcomes;
  }
}
