import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

export interface SpokenForWanted {
  coopId: string;
  personId: string;
  teamIds: readonly string[];
  since: Temporal.Instant;
}

/** In which of these teams somebody wrote something down for a person since then. */
export async function findWhereSpokenFor(
  tx: Tx,
  { coopId, personId, teamIds, since }: SpokenForWanted,
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('events')
    .select('teamId')
    .distinct()
    .where('coopId', '=', coopId)
    .where('teamId', '=', sql<string>`any(${teamIds}::uuid[])`)
    .where('onBehalfOf', '=', personId)
    .where('recordedAt', '>=', since)
    .execute();
  return new Set(rows.map(({ teamId }) => teamId));
}
