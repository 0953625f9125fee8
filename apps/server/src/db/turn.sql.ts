import { sql } from 'kysely';
import type { Tx } from './database.js';

/**
 * Makes transactions that change what these people or visits hold take turns, until each ends:
 * taking a visit and leaving the team at one moment, taking two visits at once, taking one that is
 * being cancelled. Everybody names people before visits, so that nobody waits in a circle.
 */
export async function takeTurn(tx: Tx, coopId: string, ids: string[]) {
  // Evaluated from left to right.
  const turns = ids.map(
    (id) => sql`pg_advisory_xact_lock(hashtextextended(${`${coopId}/${id}`}, 0))`,
  );
  if (turns.length > 0) await sql`select ${sql.join(turns)}`.execute(tx);
}
