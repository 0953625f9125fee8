import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { VisitSeriesTable } from './tables.js';

export async function insertSeries(tx: Tx, row: Insertable<VisitSeriesTable>) {
  await tx.insertInto('visitSeries').values(row).execute();
}

/**
 * Claims a few weekly series of any co-op whose visits are not yet made up to that day. Other
 * processes skip them until this transaction ends.
 */
export function claimSeriesToMake(tx: Tx, until: Temporal.PlainDate, atMost: number) {
  return tx
    .selectFrom('visitSeries')
    .selectAll()
    .where('repeats', '=', 'weekly')
    .where('madeUntil', '<', until)
    .where(sql<boolean>`("until" is null or "until" > made_until)`)
    .orderBy('madeUntil')
    .limit(atMost)
    .forUpdate()
    .skipLocked()
    .execute();
}

export async function setMadeUntil(
  tx: Tx,
  { coopId, id }: { coopId: string; id: string },
  madeUntil: Temporal.PlainDate,
) {
  await tx
    .updateTable('visitSeries')
    .set({ madeUntil })
    .where('coopId', '=', coopId)
    .where('id', '=', id)
    .execute();
}
