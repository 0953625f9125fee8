import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { SlotsTable, VisitsTable } from './tables.js';

/** The span of an occurrence, its end not included. */
export const spanOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
  sql`tstzrange(${startsAt}, ${endsAt})`;

export async function insertVisits(tx: Tx, rows: Array<Insertable<VisitsTable>>) {
  if (rows.length > 0) await tx.insertInto('visits').values(rows).execute();
}

export async function insertSlots(tx: Tx, rows: Array<Insertable<SlotsTable>>) {
  if (rows.length > 0) await tx.insertInto('slots').values(rows).execute();
}

/** Slots with their visit and who holds each, one row a slot. */
export function selectSlots(tx: Tx) {
  return tx
    .selectFrom('visits as v')
    .innerJoin('visitSeries as s', (join) =>
      join.onRef('s.coopId', '=', 'v.coopId').onRef('s.id', '=', 'v.seriesId'),
    )
    .innerJoin('slots as sl', (join) =>
      join.onRef('sl.coopId', '=', 'v.coopId').onRef('sl.visitId', '=', 'v.id'),
    )
    .leftJoin('acceptances as a', (join) =>
      join
        .onRef('a.coopId', '=', 'sl.coopId')
        .onRef('a.slotId', '=', 'sl.id')
        .on('a.status', 'in', ['accepted', 'done']),
    )
    .leftJoin('people as h', (join) =>
      join.onRef('h.coopId', '=', 'a.coopId').onRef('h.id', '=', 'a.personId'),
    )
    .leftJoin('people as r', (join) =>
      join.onRef('r.coopId', '=', 'sl.coopId').onRef('r.id', '=', 'sl.recordedBy'),
    )
    .select([
      'v.id as visitId',
      'v.teamId',
      'v.seriesId',
      'v.date',
      'v.localStart',
      'v.localEnd',
      'v.minutes',
      'v.movedByClockChange',
      'v.cancelledAt',
      'v.version as visitVersion',
      sql<Temporal.Instant>`lower(v.during)`.as('startsAt'),
      sql<Temporal.Instant>`upper(v.during)`.as('endsAt'),
    ])
    .select(['s.title', 's.kind', 's.timeZone', 's.repeats'])
    .select([
      'sl.id as slotId',
      'sl.position',
      'sl.version as slotVersion',
      'sl.recordedBy',
      'sl.onBehalfOf',
      'sl.method',
      'sl.recordedAt',
      'r.preferredName as recordedByName',
    ])
    .select([
      'a.id as acceptanceId',
      'a.status as acceptanceStatus',
      'h.id as holderId',
      'h.preferredName as holderName',
      'h.pronouns as holderPronouns',
    ])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('acceptances as gone')
            .select(sql<number>`1`.as('one'))
            .whereRef('gone.coopId', '=', 'sl.coopId')
            .whereRef('gone.slotId', '=', 'sl.id')
            .where('gone.status', '=', 'released'),
        )
        .as('wasReleased'),
    );
}

/** One row of it: a slot, its visit, and who holds it. */
export type SlotRow = Awaited<
  ReturnType<ReturnType<typeof selectSlots>['executeTakeFirstOrThrow']>
>;

const inOrder = (query: ReturnType<typeof selectSlots>) =>
  query.orderBy(sql`lower(v.during)`).orderBy('v.id').orderBy('sl.position').execute();

/** The slots of a team's visits planned for these days, both included, soonest first. */
export function findSlotsOfDays(tx: Tx, coopId: string, teamId: string, days: DaysWanted) {
  return inOrder(
    selectSlots(tx)
      .where('v.coopId', '=', coopId)
      .where('v.teamId', '=', teamId)
      .where('v.date', '>=', sql<never>`${days.from}::date`)
      .where('v.date', '<=', sql<never>`${days.to}::date`),
  );
}

export interface DaysWanted {
  from: string;
  to: string;
}

export function findSlotsOfSeries(tx: Tx, coopId: string, seriesId: string) {
  return inOrder(selectSlots(tx).where('v.coopId', '=', coopId).where('v.seriesId', '=', seriesId));
}

export function findSlotsOfVisit(tx: Tx, coopId: string, visitId: string) {
  return inOrder(selectSlots(tx).where('v.coopId', '=', coopId).where('v.id', '=', visitId));
}

/** The visit a slot belongs to, as far as whoever asks may know of it. */
export function findPlace(tx: Tx, coopId: string, slotId: string) {
  return tx
    .selectFrom('slots')
    .select(['visitId', 'teamId'])
    .where('coopId', '=', coopId)
    .where('id', '=', slotId)
    .executeTakeFirst();
}

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
