import type { AttendanceSide, Happened, Repeat } from '@kith/core/rota';
import type { Standing } from '../access/standing.sql.js';
import type { RecordingMethod } from '../actor.js';
import { ask, type Call } from '../db/calls.js';
import type { Tx } from '../db/database.js';
import type { AttendanceRow, SlotRow } from './slots.sql.js';
import type { AcceptanceStatus, VisitKind } from './tables.js';

/**
 * Slots as the database tells them: columns in an order, and each name once, for the database is
 * asked for a week more than for anything else. See migration 0077, which writes the same order.
 */
export interface SlotsFound {
  slots: SlotColumns[] | null;
  /** What those are called whom the reader may know of, by their ids. */
  names: Names | null;
}

type Names = Readonly<Record<string, readonly [name: string, pronouns: string | null]>>;

type SlotColumns = [
  visitId: string,
  teamId: string,
  seriesId: string,
  date: string,
  startsAt: string,
  endsAt: string,
  localStart: string,
  localEnd: string,
  minutes: number,
  movedByClockChange: boolean,
  cancelled: boolean,
  visitVersion: number,
  title: string,
  kind: VisitKind,
  timeZone: string,
  repeats: Repeat,
  slotId: string,
  slotVersion: number,
  recordedBy: string | null,
  onBehalfOf: string | null,
  method: RecordingMethod,
  recordedAt: string,
  acceptanceId: string | null,
  acceptanceStatus: AcceptanceStatus | null,
  holderId: string | null,
  wasReleased: boolean,
  attendance: AttendanceColumns | null,
  held: Array<[startsAt: string, endsAt: string]> | null,
];

type AttendanceColumns = [
  happened: Happened,
  personId: string | null,
  expectedId: string | null,
  side: AttendanceSide,
  corrects: boolean,
  saidById: string | null,
  saidAt: string,
  recordedBy: string | null,
  onBehalfOf: string | null,
  method: RecordingMethod,
  recordedAt: string,
];

/** What a visit and one's own place in its team are at a moment. */
export interface VisitNow {
  place: Standing | null;
  slots: SlotsFound | null;
}

/** Soonest first, as far as whoever asks may know of them. */
export async function findSlots(tx: Tx, call: Call): Promise<SlotRow[]> {
  const { slots } = await ask<{ slots: SlotsFound | null }>(tx, { slots: call });
  return slotsIn(slots);
}

/** The slots in an answer of the database. */
export function slotsIn(found: SlotsFound | null): SlotRow[] {
  const names = found?.names ?? {};
  return (found?.slots ?? []).map((columns) => slotOf(columns, names));
}

function slotOf(
  [
    visitId,
    teamId,
    seriesId,
    date,
    startsAt,
    endsAt,
    localStart,
    localEnd,
    minutes,
    movedByClockChange,
    cancelled,
    visitVersion,
    title,
    kind,
    timeZone,
    repeats,
    slotId,
    slotVersion,
    recordedBy,
    onBehalfOf,
    method,
    recordedAt,
    acceptanceId,
    acceptanceStatus,
    holderId,
    wasReleased,
    attendance,
    held,
  ]: SlotColumns,
  names: Names,
): SlotRow {
  return {
    visitId,
    teamId,
    seriesId,
    date,
    startsAt: inUtc(startsAt),
    endsAt: inUtc(endsAt),
    localStart,
    localEnd,
    minutes,
    movedByClockChange,
    cancelled,
    visitVersion,
    title,
    kind,
    timeZone,
    repeats,
    slotId,
    slotVersion,
    recordedBy,
    recordedByName: nameIn(names, recordedBy),
    onBehalfOf,
    method,
    recordedAt: inUtc(recordedAt),
    acceptanceId,
    acceptanceStatus,
    holderId,
    holderName: nameIn(names, holderId),
    holderPronouns: pronounsIn(names, holderId),
    wasReleased,
    attendance: attendance && attendanceOf(attendance, names),
    held: held && held.map(([from, to]) => ({ startsAt: inUtc(from), endsAt: inUtc(to) })),
  };
}

function attendanceOf(
  [
    happened,
    personId,
    expectedId,
    side,
    corrects,
    saidById,
    saidAt,
    recordedBy,
    onBehalfOf,
    method,
    recordedAt,
  ]: AttendanceColumns,
  names: Names,
): AttendanceRow {
  return {
    happened,
    personId,
    personName: nameIn(names, personId),
    personPronouns: pronounsIn(names, personId),
    expectedId,
    expectedName: nameIn(names, expectedId),
    expectedPronouns: pronounsIn(names, expectedId),
    side,
    corrects,
    saidById,
    saidByName: nameIn(names, saidById),
    saidByPronouns: pronounsIn(names, saidById),
    saidAt: inUtc(saidAt),
    recordedBy,
    recordedByName: nameIn(names, recordedBy),
    onBehalfOf,
    method,
    recordedAt: inUtc(recordedAt),
  };
}

const nameIn = (names: Names, id: string | null) => (id === null ? null : (names[id]?.[0] ?? null));

const pronounsIn = (names: Names, id: string | null) =>
  id === null ? null : (names[id]?.[1] ?? null);

/** The database tells moments in UTC and does not say so: its own words for it take it long. */
const inUtc = (text: string) => `${text}Z`;
