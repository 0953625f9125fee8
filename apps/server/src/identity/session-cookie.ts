import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { App } from '../http/app-type.js';
import { sessionCookie } from '../http/identify.js';
import type { OpenedSession } from './open-session.js';

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Signs the browser in. Scripts cannot read the cookie, and other sites cannot make it write. */
export function giveCookie(c: Context<App>, { token, expiresAt }: OpenedSession): void {
  setCookie(c, sessionCookie, token, {
    ...attributes(c),
    expires: new Date(expiresAt.epochMilliseconds),
  });
}

export function takeCookie(c: Context<App>): void {
  deleteCookie(c, sessionCookie, attributes(c));
}

/** Without TLS a Secure cookie would be thrown away, which on one's own machine helps nobody. */
function attributes(c: Context<App>) {
  const { hostname } = new URL(c.var.deps.config.publicUrl);
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: !localHosts.has(hostname),
  } as const;
}
