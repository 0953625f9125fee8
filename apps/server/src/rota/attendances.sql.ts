import type { AttendanceSide, SaidAttendance } from '@kith/core/rota';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { selectStandings } from '../access/standing.sql.js';
import type { Call } from '../db/calls.js';
import type { Tx } from '../db/database.js';
import type { Noted } from './noted.js';

export interface NewAttendance extends SaidAttendance {
  side: AttendanceSide;
  saidAt: Temporal.Instant;
}

/** What happened at a slot; the acceptances of the slot follow. */
export const writingAttendance = (
  slotId: string,
  newId: () => string,
  { happened, personId, side, saidAt }: NewAttendance,
  { method, recordedAt }: Noted,
): Call => ({
  name: 'kith_record_attendance',
  given: [
    slotId,
    newId(),
    newId(),
    happened,
    personId,
    side,
    saidAt.toString(),
    method,
    recordedAt.toString(),
  ],
});

/** Of which team a slot is, and when, as far as whoever asks may know of it. */
export async function findSlotTime(tx: Tx, coopId: string, slotId: string) {
  return tx
    .selectFrom('slots as s')
    .innerJoin('visits as v', (join) =>
      join.onRef('v.coopId', '=', 's.coopId').onRef('v.id', '=', 's.visitId'),
    )
    .select(['s.teamId'])
    .select([
      sql<Temporal.Instant>`lower(v.during)`.as('startsAt'),
      sql<Temporal.Instant>`upper(v.during)`.as('endsAt'),
    ])
    .where('s.coopId', '=', coopId)
    .where('s.id', '=', slotId)
    .executeTakeFirst();
}

/** Who was in a team at a time, as far as whoever asks may know of them. */
export function findThoseThen(
  tx: Tx,
  coopId: string,
  {
    teamId,
    startsAt,
    endsAt,
  }: { teamId: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant },
) {
  return selectStandings(tx)
    .where('m.coopId', '=', coopId)
    .where('m.teamId', '=', teamId)
    .where(sql<boolean>`tstzrange(m.since, m.ended_at) && tstzrange(${startsAt}, ${endsAt})`)
    .limit(mostChoices)
    .execute();
}

/** More than any team ever had. */
const mostChoices = 500;
