import { type Insertable, sql } from 'kysely';
import type { Tx } from '../db/database.js';
import type { TeamsTable } from './tables.js';

export async function insertTeam(tx: Tx, row: Insertable<TeamsTable>) {
  await tx.insertInto('teams').values(row).execute();
}

/** Renames a team if its version is still the one seen. False when it is not. */
export async function renameTeam(
  tx: Tx,
  team: { coopId: string; id: string; version: number },
  values: Pick<
    Insertable<TeamsTable>,
    'name' | 'recordedBy' | 'onBehalfOf' | 'method' | 'recordedAt'
  >,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('teams')
    .set({ ...values, version: sql<number>`version + 1` })
    .where('coopId', '=', team.coopId)
    .where('id', '=', team.id)
    .where('version', '=', team.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** How many live members each of these teams has, as far as whoever asks may know. */
export async function countMembers(
  tx: Tx,
  coopId: string,
  teamIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('memberships')
    .select(['teamId', sql<number>`count(distinct person_id)`.as('members')])
    .where('coopId', '=', coopId)
    .where('teamId', '=', sql<string>`any(${teamIds}::uuid[])`)
    .where('status', '<>', 'ended')
    .groupBy('teamId')
    .execute();
  return new Map(rows.map(({ teamId, members }) => [teamId, members]));
}
