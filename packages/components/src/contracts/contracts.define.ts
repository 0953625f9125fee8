import { KithContracts } from './contracts.js';

KithContracts.define('kith-contracts');

declare global {
  interface HTMLElementTagNameMap {
    'kith-contracts': KithContracts;
  }
}
