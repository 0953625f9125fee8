import { KithAccessLog } from './access-log.js';

KithAccessLog.define('kith-access-log');

declare global {
  interface HTMLElementTagNameMap {
    'kith-access-log': KithAccessLog;
  }
}
