import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { insertRows } from '../db/insert-rows.sql.js';
import type { GrantsTable } from './tables.js';

export const insertGrants = (tx: Tx, rows: Array<Insertable<GrantsTable>>) =>
  insertRows(tx, 'grants', rows);

/** Ends the live grants of a membership for these capabilities. */
export async function endGrants(tx: Tx, { coopId, membershipId, capabilities, at }: GrantsToEnd) {
  await tx
    .updateTable('grants')
    .set({ endedAt: at, version: sql<number>`version + 1` })
    .where('coopId', '=', coopId)
    .where('membershipId', '=', membershipId)
    .where('endedAt', 'is', null)
    .where('capability', 'in', capabilities)
    .execute();
}

export interface GrantsToEnd {
  coopId: string;
  membershipId: string;
  capabilities: Array<GrantsTable['capability']>;
  at: Temporal.Instant;
}
