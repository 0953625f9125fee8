import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { insertRows } from '../db/insert-rows.sql.js';
import type { SlotsTable, VisitsTable } from './tables.js';

/** The span of an occurrence, its end not included. */
export const spanOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
  sql`tstzrange(${startsAt}, ${endsAt})`;

/** The same as PostgreSQL writes a range, for rows that travel as JSON. */
export const rangeOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
  `[${startsAt},${endsAt})`;

/** A visit to insert, its span written by `rangeOf`. */
export type NewVisitRow = Omit<Insertable<VisitsTable>, 'during'> & { during: string };

export const insertVisits = (tx: Tx, rows: NewVisitRow[]) => insertRows(tx, 'visits', rows);

export const insertSlots = (tx: Tx, rows: Array<Insertable<SlotsTable>>) =>
  insertRows(tx, 'slots', rows);

export function findVisitTeam(tx: Tx, coopId: string, visitId: string) {
  return tx
    .selectFrom('visits')
    .select(['teamId'])
    .where('coopId', '=', coopId)
    .where('id', '=', visitId)
    .executeTakeFirst();
}

type Recorded = Pick<Insertable<SlotsTable>, 'recordedBy' | 'onBehalfOf' | 'method' | 'recordedAt'>;

/** Notes on slots that something became of them. */
export async function touchSlots(tx: Tx, coopId: string, slotIds: string[], recorded: Recorded) {
  await tx
    .updateTable('slots')
    .set({ ...recorded, version: sql<number>`version + 1` })
    .where('coopId', '=', coopId)
    .where('id', 'in', slotIds)
    .execute();
}

/** Cancels a visit if its version is still the one seen. False when it is not. */
export async function markCancelled(
  tx: Tx,
  visit: { coopId: string; id: string; version: number },
  values: Recorded & { cancelledAt: Temporal.Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('visits')
    .set({ ...values, version: sql<number>`version + 1` })
    .where('coopId', '=', visit.coopId)
    .where('id', '=', visit.id)
    .where('version', '=', visit.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
