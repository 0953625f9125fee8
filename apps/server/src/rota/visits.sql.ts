import { setImmediate } from 'node:timers/promises';
import { type Insertable, type RawBuilder, sql } from 'kysely';
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

/** For whom slots are read: what else they have at the time comes with them. */
export interface Reader {
  coopId: string;
  personId: string;
  /** Only what they have in this team. Left out: wherever it is. */
  knownIn?: string | undefined;
}

/** Slots with their visit, who holds each, and what the reader has then: one row a slot. */
function selectSlots(tx: Tx, reader: Reader, during: RawBuilder<unknown>) {
  return tx
    .with(
      (held) => held('held(during)').materialized(),
      () => heldBy(reader, during),
    )
    .selectFrom('visits as v')
    .innerJoin('visitSeries as s', (join) =>
      join
        .onRef('s.coopId', '=', 'v.coopId')
        .onRef('s.teamId', '=', 'v.teamId')
        .onRef('s.id', '=', 'v.seriesId'),
    )
    .innerJoin('slots as sl', (join) =>
      // With the team, so that no policy has to judge of the slots of another.
      join
        .onRef('sl.coopId', '=', 'v.coopId')
        .onRef('sl.teamId', '=', 'v.teamId')
        .onRef('sl.visitId', '=', 'v.id'),
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
        from held where held.during && v.during)`.as('held'),
    )
    .where('v.coopId', '=', reader.coopId);
}

/** When the reader has a visit, within a span: a subquery of one column. */
export function heldBy({ coopId, personId, knownIn }: Reader, during: RawBuilder<unknown>) {
  return knownIn === undefined
    ? sql<{ during: never }>`(select busy from kith_own_busy_times(${during}) as busy)`
    : sql<{ during: never }>`(
        select during from acceptances
        where coop_id = ${coopId} and team_id = ${knownIn} and person_id = ${personId}
          and status in ('accepted', 'done') and during && ${during})`;
}

/** One row of it: a slot, its visit, and who holds it. */
export type SlotRow = Awaited<
  ReturnType<ReturnType<typeof selectSlots>['executeTakeFirstOrThrow']>
>;

async function inOrder(query: ReturnType<typeof selectSlots>) {
  const sorted = query.orderBy(sql`lower(v.during)`).orderBy('v.id').orderBy('sl.position');
  const rows = await sorted.execute();
  // What is made of many takes its time: others have their turn between reading and making.
  if (rows.length > fewRows) await setImmediate();
  return rows;
}

const fewRows = 100;

export interface DaysWanted {
  /** `YYYY-MM-DD`, both included. */
  startsOn: string;
  endsOn: string;
  /** The moments at which these days begin and are over. */
  from: string;
  to: string;
}

/** The slots of a team's visits planned for these days, soonest first. */
export function findSlotsOfDays(tx: Tx, reader: Reader, teamId: string, days: DaysWanted) {
  // The last of them may reach into the day after: none lasts longer than a day.
  const during = sql`tstzrange(${days.from}, ${days.to}::timestamptz + interval '25 hours')`;
  return inOrder(
    selectSlots(tx, reader, during)
      .where('v.teamId', '=', teamId)
      .where('v.date', '>=', sql<never>`${days.startsOn}::date`)
      .where('v.date', '<=', sql<never>`${days.endsOn}::date`),
  );
}

export function findSlotsOfSeries(tx: Tx, reader: Reader, seriesId: string) {
  const during = sql`(
    select tstzrange(min(lower(during)), max(upper(during))) from visits
    where coop_id = ${reader.coopId} and series_id = ${seriesId})`;
  return inOrder(selectSlots(tx, reader, during).where('v.seriesId', '=', seriesId));
}

export function findSlotsOfVisit(tx: Tx, reader: Reader, visitId: string) {
  const during = sql`(
    select during from visits where coop_id = ${reader.coopId} and id = ${visitId})`;
  return inOrder(selectSlots(tx, reader, during).where('v.id', '=', visitId));
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
