import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { describeSession, type SessionView } from './describe-session.js';
import { findEmbedSession } from './embed-sessions.sql.js';
import { findSession } from './sessions.sql.js';
import { parseToken } from './tokens.js';

/** The session that the request came with. */
export async function whoIsSignedIn(
  { db }: Deps,
  actor: Actor,
  token: string,
): Promise<SessionView> {
  const parsed = parseToken(token, 'kss', 'kes') ?? refuse('unauthenticated');
  const find = parsed.kind === 'kss' ? findSession : findEmbedSession;
  const session = (await find(db, parsed)) ?? refuse('unauthenticated');
  return db.asCoop(actor.coopId, (tx) => describeSession(tx, actor, session.expiresAt));
}
