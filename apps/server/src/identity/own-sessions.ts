import { z } from 'zod';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import { endOwnSessions, findOwnSessions, type OwnSession } from './own-sessions.sql.js';
import { parseToken } from './tokens.js';

/** Where a person is signed in. `token` is that of the session that asks. */
export function listOwnSessions(
  { db, now }: Deps,
  { coopId, personId }: Actor,
  { cursor, limit = defaultLimit, token }: PageRequest & { token: string },
) {
  const own = hashOfOwn(token);
  return db.asCoop(coopId, async (tx) => {
    const after = keyIn(cursor, z.tuple([z.uuid()]))?.[0];
    const wanted = { coopId, personId, now: now(), after, limit: limit + 1 };
    const page = pageFrom(await findOwnSessions(tx, wanted), limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => view(row, own)) };
  });
}

/** Signs a person out everywhere, or everywhere but where `spared` is. How many sessions ended. */
export function endAllSessions(
  { db, now }: Deps,
  { coopId, personId }: Actor,
  { spared }: { spared?: string } = {},
): Promise<number> {
  const except = spared === undefined ? undefined : hashOfOwn(spared);
  return db.asCoop(coopId, (tx) =>
    endOwnSessions(tx, { coopId, personId, now: now() }, { except }),
  );
}

/** Ends one of a person's sessions. */
export async function endOwnSession(
  { db, now }: Deps,
  { coopId, personId }: Actor,
  sessionId: string,
): Promise<void> {
  const ended = await db.asCoop(coopId, (tx) =>
    endOwnSessions(tx, { coopId, personId, now: now() }, { only: sessionId }),
  );
  if (ended === 0) refuse('session_not_found');
}

const hashOfOwn = (token: string): Buffer =>
  (parseToken(token, 'kss') ?? refuse('unauthenticated')).hash;

function view(row: OwnSession, own: Buffer) {
  const { id, kind, origins, keyName, teamId } = row;
  const isOfHost = origins !== null && keyName !== null && teamId !== null;
  return {
    id,
    kind,
    thisOne: own.equals(row.tokenHash),
    host: isOfHost ? { keyName, origins, teamId } : null,
    createdAt: row.createdAt.toString(),
    lastUsedAt: row.lastUsedAt?.toString() ?? null,
    expiresAt: row.expiresAt.toString(),
  };
}
