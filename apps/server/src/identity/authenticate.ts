import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../actor.js';
import type { KeyScope } from '../contract/key-scope.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import type { Callers, Host } from '../http/app-type.js';
import { findApiKeyOfToken, touchApiKey } from './api-keys.sql.js';
import { findEmbedSession, touchEmbedSession } from './embed-sessions.sql.js';
import { hasEnded } from './key-life.js';
import { requireScopes } from './key-scopes.js';
import { findSession, touchSession } from './sessions.sql.js';
import { parseToken } from './tokens.js';

/** How fresh `last_used_at` is kept: writing it at every request would cost more than it tells. */
const touchEvery = Temporal.Duration.from({ minutes: 5 });

/** The person behind the cookie of Kith's own pages. */
async function actorOfSession({ db, now }: Deps, token: string): Promise<Actor> {
  const parsed = parseToken(token, 'kss') ?? refuse('unauthenticated');
  const session = (await findSession(db, parsed)) ?? refuse('unauthenticated');
  if (isPast(session.expiresAt, now())) refuse('session_expired');
  requireOpenAccount(session.accountStatus);
  if (isStale(session.lastUsedAt, now()))
    await db.asCoop(parsed.coopId, (tx) => touchSession(tx, parsed.hash, now()));
  const { personId, via, language } = session;
  return { coopId: parsed.coopId, personId, via, language };
}

/** The person behind a host's embed session, and only on the pages the host named. */
async function actorOfEmbedSession(
  { db, now }: Deps,
  token: string,
  origin: string | undefined,
): Promise<Actor> {
  const parsed = parseToken(token, 'kes') ?? refuse('unauthenticated');
  const session = (await findEmbedSession(db, parsed)) ?? refuse('unauthenticated');
  // A browser always tells the origin of a page that calls another site; a server has none.
  if (origin !== undefined && !session.origins.includes(origin)) refuse('origin_not_allowed');
  if (session.revokedAt !== null || isPast(session.expiresAt, now())) refuse('session_expired');
  requireOpenAccount(session.accountStatus);
  if (isStale(session.lastUsedAt, now()))
    await db.asCoop(parsed.coopId, (tx) => touchEmbedSession(tx, parsed.hash, now()));
  return {
    coopId: parsed.coopId,
    personId: session.personId,
    via: 'embed_session',
    scope: { teamId: session.teamId, capabilities: session.capabilities },
    language: session.language,
  };
}

/** The host behind an API key, if the key was made for what is asked. */
async function hostOf({ db, now }: Deps, token: string, asked: KeyScope): Promise<Host> {
  const parsed = parseToken(token, 'kak') ?? refuse('api_key_required');
  return db.asCoop(parsed.coopId, async (tx) => {
    const key = (await findApiKeyOfToken(tx, parsed.hash)) ?? refuse('api_key_required');
    if (hasEnded(key, now())) refuse('api_key_required');
    requireScopes(key.scopes, [asked]);
    if (isStale(key.lastUsedAt, now())) await touchApiKey(tx, key.id, now());
    return { coopId: parsed.coopId, apiKeyId: key.id, scopes: key.scopes };
  });
}

export const callers: Callers = {
  ofSession: actorOfSession,
  ofEmbedSession: actorOfEmbedSession,
  ofApiKey: hostOf,
};

function requireOpenAccount(status: string) {
  if (status === 'suspended' || status === 'closed') refuse('session_expired');
}

const isStale = (lastUsedAt: Temporal.Instant | null, now: Temporal.Instant) =>
  lastUsedAt === null || isPast(lastUsedAt.add(touchEvery), now);

const isPast = (instant: Temporal.Instant, now: Temporal.Instant) =>
  Temporal.Instant.compare(instant, now) <= 0;
