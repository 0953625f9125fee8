import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { VisitSeriesTable } from './tables.js';

export async function insertSeries(tx: Tx, row: Insertable<VisitSeriesTable>) {
  await tx.insertInto('visitSeries').values(row).execute();
}

export interface SeriesToMake {
  /** Those whose visits are not made up to this day. */
  until: Temporal.PlainDate;
  now: Temporal.Instant;
  atMost: number;
}

/**
 * Claims a few weekly series of any co-op that have visits to be made. Other processes skip them
 * until this transaction ends.
 */
export function claimSeriesToMake(tx: Tx, { until, now, atMost }: SeriesToMake) {
  return tx
    .selectFrom('visitSeries')
    .selectAll()
    .where('repeats', '=', 'weekly')
    .where('madeUntil', '<', until)
    .where(sql<boolean>`("until" is null or "until" > made_until)`)
    .where(sql<boolean>`(try_again_at is null or try_again_at <= ${now})`)
    .orderBy('madeUntil')
    .limit(atMost)
    .forUpdate()
    .skipLocked()
    .execute();
}

type SeriesKey = Pick<Insertable<VisitSeriesTable>, 'coopId' | 'id'>;

export function setMadeUntil(tx: Tx, series: SeriesKey, madeUntil: string) {
  return changeSeries(tx, series, { madeUntil, tryAgainAt: null });
}

export function tryAgainAfter(tx: Tx, series: SeriesKey, tryAgainAt: Temporal.Instant) {
  return changeSeries(tx, series, { tryAgainAt });
}

async function changeSeries(
  tx: Tx,
  { coopId, id }: SeriesKey,
  values: Partial<Pick<Insertable<VisitSeriesTable>, 'madeUntil' | 'tryAgainAt'>>,
) {
  await tx
    .updateTable('visitSeries')
    .set(values)
    .where('coopId', '=', coopId)
    .where('id', '=', id)
    .execute();
}
