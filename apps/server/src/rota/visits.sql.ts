import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { insertRows } from '../db/insert-rows.sql.js';
import type { HeldVisit } from './acceptances.sql.js';
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

/** For whom slots are read: what else that person has at the time comes with them. */
export interface Reader {
  coopId: string;
  personId: string;
  /** Only what they have in this team. Left out: wherever it is. */
  knownIn?: string | undefined;
}

/** Slots with their visit, who holds each, and what the reader has then: one row a slot. */
function selectSlots(tx: Tx, { coopId, personId, knownIn }: Reader) {
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
    )
    .select(
      sql<HeldVisit[] | null>`(
        select json_agg(json_build_object(
          'startsAt', lower(held.during), 'endsAt', upper(held.during)))
        from acceptances held
        where held.coop_id = ${coopId} and held.person_id = ${personId}
          and held.status in ('accepted', 'done') and held.during && v.during
          and (${knownIn ?? null}::uuid is null or held.team_id = ${knownIn ?? null}))`.as('held'),
    )
    .where('v.coopId', '=', coopId);
}

/** One row of it: a slot, its visit, and who holds it. */
export type SlotRow = Awaited<
  ReturnType<ReturnType<typeof selectSlots>['executeTakeFirstOrThrow']>
>;

const inOrder = (query: ReturnType<typeof selectSlots>) =>
  query.orderBy(sql`lower(v.during)`).orderBy('v.id').orderBy('sl.position').execute();

/** The slots of a team's visits planned for these days, both included, soonest first. */
export function findSlotsOfDays(tx: Tx, reader: Reader, teamId: string, days: DaysWanted) {
  return inOrder(
    selectSlots(tx, reader)
      .where('v.teamId', '=', teamId)
      .where('v.date', '>=', sql<never>`${days.from}::date`)
      .where('v.date', '<=', sql<never>`${days.to}::date`),
  );
}

export interface DaysWanted {
  from: string;
  to: string;
}

export function findSlotsOfSeries(tx: Tx, reader: Reader, seriesId: string) {
  return inOrder(selectSlots(tx, reader).where('v.seriesId', '=', seriesId));
}

export function findSlotsOfVisit(tx: Tx, reader: Reader, visitId: string) {
  return inOrder(selectSlots(tx, reader).where('v.id', '=', visitId));
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
