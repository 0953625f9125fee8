import { KithTeam } from './team.js';

KithTeam.define('kith-team');

declare global {
  interface HTMLElementTagNameMap {
    'kith-team': KithTeam;
  }
}
