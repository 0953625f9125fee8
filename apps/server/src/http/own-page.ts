import type { Context } from 'hono';
import { refuse } from '../domain-error.js';
import type { App } from './app-type.js';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends cookies along with requests that other sites make it send. So whatever changes
 * something by cookie, or sets one, must come from a page of this server: browsers say so in
 * headers that pages cannot change.
 */
export function requireOwnPage(c: Context<App>): void {
  if (reads.has(c.req.method)) return;
  if (c.req.header('sec-fetch-site') === 'same-origin') return;
  const origin = c.req.header('origin');
  if (origin === undefined || !ownOrigins(c).includes(origin)) refuse('origin_not_allowed');
}

/** The address given in the configuration, and the one the request was sent to. */
function ownOrigins(c: Context<App>): string[] {
  return [new URL(c.var.deps.config.publicUrl).origin, new URL(c.req.url).origin];
}
