import type { Config } from '../config.js';
import { isPlainAndLocal } from '../plain-and-local.js';

/**
 * The cookie of Kith's own pages. Browsers keep a name with `__Host-` only when this very host set
 * it over TLS, so no neighbour under the same domain can plant a session. On one's own machine
 * there is no TLS, and browsers would throw it away.
 */
export function sessionCookieName({ publicUrl }: Pick<Config, 'publicUrl'>): string {
  return isPlainAndLocal(publicUrl) ? 'kith_session' : '__Host-kith_session';
}
