import type { Context } from 'hono';
import { refuse } from '../domain-error.js';
import type { App } from './app-type.js';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends cookies along with requests that other sites make it send. So whatever changes
 * something by cookie, or sets one, must come from a page of this server: browsers say so in
 * headers that pages cannot change. Which pages are ours the configuration says. The address that a
 * request was sent to is chosen by whoever sends it.
 */
export function requireOwnPage(c: Context<App>): void {
  if (reads.has(c.req.method)) return;
  const own = new URL(c.var.deps.config.publicUrl).origin;
  const origin = c.req.header('origin');
  if (origin === own) return;
  // Only what tells no origin at all is judged by the lesser header.
  if (origin === undefined && c.req.header('sec-fetch-site') === 'same-origin') return;
  refuse('origin_not_allowed', { detail: `Do this on a page at ${own}.` });
}

/**
 * `Origin: null` is what a browser says of a page that is nobody's: a file, a data: address, a
 * sandboxed frame. All such pages look alike, so none of them can be somebody's own.
 */
export function refuseNobodysPage(c: Context<App>): void {
  if (c.req.header('origin') === 'null') refuse('origin_not_allowed');
}
