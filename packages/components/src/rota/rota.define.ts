import { KithRota } from './rota.js';

KithRota.define('kith-rota');

declare global {
  interface HTMLElementTagNameMap {
    'kith-rota': KithRota;
  }
}
