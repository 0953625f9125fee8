import type { MiddlewareHandler } from 'hono';
import type { App } from './app-type.js';
import { isVersionTag } from './versions.js';

const reads = new Set(['GET', 'HEAD']);
const ofTheBody = ['content-type', 'content-length', 'content-encoding', 'content-language'];

/** Answers 304 to whoever has what there is, or wants it only if there is nothing (`*`). */
export const notModified: MiddlewareHandler<App> = async (c, next) => {
  await next();
  const theirs = c.req.header('if-none-match');
  const ours = c.res.headers.get('etag');
  if (theirs === undefined || ours === null || c.res.status !== 200) return;
  if (!reads.has(c.req.method) || !isHeld(theirs, ours)) return;
  const headers = new Headers(c.res.headers);
  for (const name of ofTheBody) headers.delete(name);
  await c.res.body?.cancel();
  c.res = undefined; // An answer put over another would take over its headers.
  c.res = new Response(null, { status: 304, headers });
};

/**
 * A weak tag is as good (RFC 9110, 13.1.2). One that says a version says nothing of the rest of the
 * answer: what the reader may do, at this time and in their language.
 */
function isHeld(theirs: string, ours: string): boolean {
  if (theirs.trim() === '*') return true;
  const plain = (tag: string) => tag.trim().replace(/^W\//, '');
  return !isVersionTag(ours) && theirs.split(',').some((tag) => plain(tag) === plain(ours));
}
