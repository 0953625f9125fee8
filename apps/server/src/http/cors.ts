import type { Context, MiddlewareHandler } from 'hono';
import { isOrigin } from '../contract/origins.js';
import type { App } from './app-type.js';
import type { KnownOrigins } from './known-origins.js';
import type { LimitOrigins } from './limit-requests.js';
import { problem } from './problem.js';

const exposed = 'ETag, Kith-Version, X-Request-Id, Retry-After, Idempotency-Replayed, Link';
const allowedHeaders =
  'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Kith-Client, Last-Event-ID';
const allowedMethods = 'GET, HEAD, POST, PUT, PATCH, DELETE';

/** What everybody may read from any page: no session is of use there. */
const isPublic = (path: string) =>
  path.startsWith('/v1/open-data/') || path === '/openapi.json' || path.startsWith('/embed/');

/**
 * Which pages of other sites may read our answers. Cookies are never among what they may send: they
 * call with an embed session, which names its own origins (see identity/authenticate.ts).
 */
export function cors(known: KnownOrigins, limit: LimitOrigins): MiddlewareHandler<App> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const open = isPublic(c.req.path);
    const asking = c.req.method === 'OPTIONS' && c.req.header('access-control-request-method');
    const allowed = open || (origin !== undefined && (await isAllowed(c, origin, known, limit)));

    if (asking) {
      if (!allowed) return problem(c, 'origin_not_allowed');
      c.header('Access-Control-Allow-Methods', allowedMethods);
      c.header('Access-Control-Allow-Headers', allowedHeaders);
      c.header('Access-Control-Max-Age', '600');
      c.header('Access-Control-Allow-Origin', open ? '*' : (origin ?? ''));
      return c.body(null, 204);
    }
    await next();
    if (allowed) {
      c.res.headers.set('Access-Control-Expose-Headers', exposed);
      c.res.headers.set('Access-Control-Allow-Origin', open ? '*' : (origin ?? ''));
    }
    if (!open) c.res.headers.append('Vary', 'Origin');
    return undefined;
  };
}

/**
 * Origins that were configured, or that a host's embed session lately named: a page must be able
 * to read that its session has ended, to ask for the next one.
 */
async function isAllowed(
  c: Context<App>,
  origin: string,
  known: KnownOrigins,
  limit: LimitOrigins,
): Promise<boolean> {
  const { allowedOrigins, publicUrl } = c.var.deps.config;
  // Our own pages need no leave, and no question to the database.
  if (allowedOrigins.includes(origin) || origin === new URL(publicUrl).origin) return true;
  return isOrigin(origin) && known.has(origin, () => limit(c));
}
