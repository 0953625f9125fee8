import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { requireReach } from '../access/session-scope.js';
import type { KeyScope } from '../contract/key-scope.js';
import { refuse } from '../domain-error.js';
import type { App } from './app-type.js';
import { keptNowhere } from './kept-nowhere.js';
import { languageAsked } from './language-asked.js';
import { refuseNobodysPage, requireOwnPage } from './own-page.js';
import type { MatchedRoute } from './route-access.js';
import { sessionCookieName } from './session-cookie-name.js';

/** Finds out who is calling, as the route's contract asks. Without a contract nobody gets in. */
export function identify(
  match: (c: Context<App>) => MatchedRoute | undefined,
): MiddlewareHandler<App> {
  return async (c, next) => {
    const route = match(c);
    if (route !== undefined && route.caller !== 'anyone') {
      refuseNobodysPage(c);
      refuseOtherSchemes(c, route.caller === 'host' ? 'api_key_required' : 'unauthenticated');
    }
    if (route?.caller === 'person' && route.scope !== undefined && broughtKey(c)) {
      c.set('host', await hostCalling(c, route.scope));
    } else if (route?.caller === 'person') {
      c.set('reach', route.session ?? 'own_pages');
      const actor = await personCalling(c);
      // The sentences of an answer stand on a page, and speak as it does.
      c.set('actor', { ...actor, language: languageAsked(c) ?? actor.language });
      c.header('Vary', 'Accept-Language', { append: true });
    }
    if (route?.caller === 'host')
      c.set('host', await hostCalling(c, route.scope ?? refuse('forbidden')));
    if (route === undefined || route.caller === 'anyone') return next();
    return keptNowhere(c, next);
  };
}

/**
 * Who is calling, as of now: a session may have ended since the request came. An embed session is
 * somebody only for what it was made for.
 */
export async function personCalling(c: Context<App>) {
  const bearer = bearerOf(c);
  if (bearer !== undefined) {
    const actor = await c.var.callers.ofEmbedSession(c.var.deps, bearer, c.req.header('origin'));
    requireReach(actor, c.var.reach);
    return actor;
  }
  const cookie = cookieOf(c);
  if (cookie === undefined) return refuse('unauthenticated');
  requireOwnPage(c);
  return c.var.callers.ofSession(c.var.deps, cookie);
}

/** Of what both may call: whether it is a host that does. */
const broughtKey = (c: Context<App>) => bearerOf(c)?.startsWith('kak_') ?? false;

function hostCalling(c: Context<App>, scope: KeyScope) {
  return c.var.callers.ofApiKey(c.var.deps, bearerOf(c) ?? refuse('api_key_required'), scope);
}

/**
 * Whoever says who they are in another way is not taken for whom the cookie says: the two may be
 * different people.
 */
function refuseOtherSchemes(c: Context<App>, code: 'api_key_required' | 'unauthenticated') {
  if (c.req.header('authorization') === undefined || bearerOf(c) !== undefined) return;
  refuse(code, {
    detail: 'Authorization takes "Bearer", a space and one token, and nothing else.',
  });
}

function bearerOf(c: Context<App>): string | undefined {
  return /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
}

/** What the browser keeps of a session on Kith's own pages. */
export function cookieOf(c: Context<App>): string | undefined {
  return getCookie(c, sessionCookieName(c.var.deps.config));
}

/** Tells one session, as used from one origin, from all others: all that `personCalling` looks at. */
export function sessionOf(c: Context<App>): string {
  return JSON.stringify([bearerOf(c), cookieOf(c), c.req.header('origin')]);
}

/** The token of the session that a person's request came with. */
export function sessionTokenOf(c: Context<App>): string {
  return bearerOf(c) ?? cookieOf(c) ?? '';
}
