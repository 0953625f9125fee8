import { KithSession } from './session.js';

KithSession.define('kith-session');

declare global {
  interface HTMLElementTagNameMap {
    'kith-session': KithSession;
  }
}
