import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { insertRows } from '../db/insert-rows.sql.js';
import type { GrantsTable } from './tables.js';

export const insertGrants = (tx: Tx, rows: Array<Insertable<GrantsTable>>) =>
  insertRows(tx, 'grants', rows);

/** Ends the live grants of these memberships for these capabilities. */
export async function endGrants(tx: Tx, { coopId, membershipIds, capabilities, at }: GrantsToEnd) {
  await tx
    .updateTable('grants')
    .set({ endedAt: at, version: sql<number>`version + 1` })
    .where('coopId', '=', coopId)
    .where('membershipId', 'in', membershipIds)
    .where('endedAt', 'is', null)
    .where('capability', 'in', capabilities)
    .execute();
}

export interface GrantsToEnd {
  coopId: string;
  membershipIds: string[];
  capabilities: Array<GrantsTable['capability']>;
  at: Temporal.Instant;
}
