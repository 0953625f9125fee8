import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../actor.js';
import type { Tx } from '../db/database.js';
import { refuse } from '../domain-error.js';
import { findPersonAndCoop } from './sessions.sql.js';

export interface SessionView {
  person: { id: string; name: string; language: 'en' | 'cy' };
  coop: { id: string; name: string };
  expiresAt: string;
  /** Only of embed sessions. */
  scope: { teamId: string; capabilities: string[] } | null;
}

/** Who is signed in, where, and for how long. */
export async function describeSession(
  tx: Tx,
  { coopId, personId, scope }: Pick<Actor, 'coopId' | 'personId' | 'scope'>,
  expiresAt: Temporal.Instant,
): Promise<SessionView> {
  const row = (await findPersonAndCoop(tx, coopId, personId)) ?? refuse('unauthenticated');
  return {
    person: { id: personId, name: row.preferredName, language: row.language },
    coop: { id: coopId, name: row.coopName },
    expiresAt: expiresAt.toString(),
    scope: scope === undefined ? null : { ...scope, capabilities: [...scope.capabilities] },
  };
}
