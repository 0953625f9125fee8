import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { EmbedSessionsTable } from './tables.js';

export async function insertEmbedSession(tx: Tx, row: Insertable<EmbedSessionsTable>) {
  await tx.insertInto('embedSessions').values(row).execute();
}

/** The embed session of a token, live or ended, with its person's language and its key's fate. */
export function findEmbedSession(tx: Tx, tokenHash: Buffer) {
  return tx
    .selectFrom('embedSessions as embed')
    .innerJoin('people', (join) =>
      join.onRef('people.coopId', '=', 'embed.coopId').onRef('people.id', '=', 'embed.personId'),
    )
    .innerJoin('apiKeys', (join) =>
      join.onRef('apiKeys.coopId', '=', 'embed.coopId').onRef('apiKeys.id', '=', 'embed.apiKeyId'),
    )
    .select(['embed.personId', 'embed.teamId', 'embed.capabilities', 'embed.origins'])
    .select(['embed.expiresAt', 'apiKeys.revokedAt', 'people.language', 'people.accountStatus'])
    .where('embed.tokenHash', '=', tokenHash)
    .executeTakeFirst();
}

/** Whether a host of any co-op has lately said that its pages live at this origin. */
export async function isKnownOrigin(tx: Tx, origin: string, since: Temporal.Instant) {
  const { rows } = await sql<{ known: boolean }>`
    select kith_knows_origin(${origin}, ${since}) as known
  `.execute(tx);
  return rows[0]?.known === true;
}

export async function deleteEmbedSession(tx: Tx, tokenHash: Buffer) {
  await tx.deleteFrom('embedSessions').where('tokenHash', '=', tokenHash).execute();
}
