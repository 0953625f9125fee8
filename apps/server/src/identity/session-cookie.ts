import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { App } from '../http/app-type.js';
import { sessionCookieName } from '../http/session-cookie-name.js';
import { isPlainAndLocal } from '../plain-and-local.js';
import type { OpenedSession } from './open-session.js';

/** Signs the browser in. Scripts cannot read the cookie, and other sites cannot make it write. */
export function giveCookie(c: Context<App>, { token, expiresAt }: OpenedSession): void {
  setCookie(c, sessionCookieName(c.var.deps.config), token, {
    ...attributes(c),
    expires: new Date(expiresAt.epochMilliseconds),
  });
}

export function takeCookie(c: Context<App>): void {
  deleteCookie(c, sessionCookieName(c.var.deps.config), attributes(c));
}

/** Without TLS a Secure cookie would be thrown away, which on one's own machine helps nobody. */
function attributes(c: Context<App>) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: !isPlainAndLocal(c.var.deps.config.publicUrl),
  } as const;
}
