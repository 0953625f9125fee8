import { isUtf8 } from 'node:buffer';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { App } from './app-type.js';
import { problem } from './problem.js';

const bodiless = new Set(['GET', 'HEAD', 'OPTIONS']);
const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i;

const largestBody = 256 * 1024;

const onlySoLarge = bodyLimit({
  maxSize: largestBody,
  onError: (c: Context<App>) => problem(c, 'body_too_large'),
});

/** To look whether a read has a body takes longer than the rest of it: none is ever read. */
export const limitBody: MiddlewareHandler<App> = (c, next) =>
  bodiless.has(c.req.method) ? next() : onlySoLarge(c, next);

/**
 * What comes in is read as UTF-8. Anything else would be read wrongly and kept so: broken bytes
 * become `\u{FFFD}` without a word, Latin letters other letters, and packed bytes no JSON at all.
 */
export const readAsUtf8: MiddlewareHandler<App> = async (c, next) => {
  // Over a socket every other method has a body, if only an empty one.
  if (bodiless.has(c.req.method) || c.req.raw.body === null) return next();
  const bytes = Buffer.from(await c.req.arrayBuffer());
  if (bytes.length === 0) return next();
  const packed = c.req.header('content-encoding') ?? 'identity';
  const named = charset.exec(c.req.header('content-type') ?? '')?.[1] ?? 'utf-8';
  if (packed.toLowerCase() !== 'identity') {
    return problem(c, 'unsupported_media_type', { detail: 'Send it without Content-Encoding.' });
  }
  if (!/^utf-?8$/i.test(named)) {
    return problem(c, 'unsupported_media_type', { detail: 'Send it in UTF-8.' });
  }
  if (!isUtf8(bytes)) {
    return problem(c, 'bad_request', { detail: 'This is not UTF-8.' });
  }
  return next();
};
