import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { insertRows } from '../db/insert-rows.sql.js';
import type { GrantsTable } from './tables.js';

export const insertGrants = (tx: Tx, rows: Array<Insertable<GrantsTable>>) =>
  insertRows(tx, 'grants', rows);

/** Ends the live grants of a membership: those of some capabilities, or all. */
export async function endGrants(tx: Tx, { coopId, membershipId, capabilities, at }: GrantsToEnd) {
  let query = tx
    .updateTable('grants')
    .set({ endedAt: at, version: sql<number>`version + 1` })
    .where('coopId', '=', coopId)
    .where('membershipId', '=', membershipId)
    .where('endedAt', 'is', null);
  if (capabilities) query = query.where('capability', 'in', capabilities);
  await query.execute();
}

export interface GrantsToEnd {
  coopId: string;
  membershipId: string;
  /** Left out: every one. */
  capabilities?: Array<GrantsTable['capability']>;
  at: Temporal.Instant;
}
