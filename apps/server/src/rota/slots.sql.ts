import type { AttendanceSide, Happened, Repeat } from '@kith/core/rota';
import type { RecordingMethod } from '../actor.js';
import type { Call } from '../db/calls.js';
import type { Noted } from './noted.js';
import type { AcceptanceStatus, VisitKind } from './tables.js';

/** The last word on what happened at a slot. A name is null where the reader may not know it. */
export interface AttendanceRow {
  happened: Happened;
  personId: string | null;
  personName: string | null;
  personPronouns: string | null;
  expectedId: string | null;
  expectedName: string | null;
  expectedPronouns: string | null;
  side: AttendanceSide;
  corrects: boolean;
  saidById: string | null;
  saidByName: string | null;
  saidByPronouns: string | null;
  /** ISO 8601, in UTC. */
  saidAt: string;
  recordedBy: string | null;
  recordedByName: string | null;
  onBehalfOf: string | null;
  method: RecordingMethod;
  /** ISO 8601, in UTC. */
  recordedAt: string;
}

/** As much of it as its sentence says. */
export type ToldAttendance = Omit<
  AttendanceRow,
  'personPronouns' | 'expectedPronouns' | 'saidByPronouns' | 'side' | 'recordedAt'
>;

/** One slot with its visit and who holds it. */
export interface SlotRow {
  visitId: string;
  teamId: string;
  seriesId: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** ISO 8601, in UTC. */
  startsAt: string;
  endsAt: string;
  /** By the wall clock of the zone: ISO 8601 without an offset. */
  localStart: string;
  localEnd: string;
  minutes: number;
  movedByClockChange: boolean;
  cancelled: boolean;
  visitVersion: number;
  title: string;
  kind: VisitKind;
  timeZone: string;
  repeats: Repeat;
  slotId: string;
  slotVersion: number;
  recordedBy: string | null;
  recordedByName: string | null;
  onBehalfOf: string | null;
  method: RecordingMethod;
  /** ISO 8601, in UTC. */
  recordedAt: string;
  acceptanceId: string | null;
  acceptanceStatus: AcceptanceStatus | null;
  holderId: string | null;
  holderName: string | null;
  holderPronouns: string | null;
  /** Of a slot that nobody holds: somebody had it, and gave it back. */
  wasReleased: boolean;
  /** Null: nobody has said, or the visit has not begun. */
  attendance: AttendanceRow | null;
  /** Of a slot that nobody holds: what the reader has at that time. */
  held: Array<{ startsAt: string; endsAt: string }> | null;
}

/** When a visit begins, by the wall clock of its zone, as events say it. */
export function timeOf({ date, localStart }: Pick<SlotRow, 'date' | 'localStart'>) {
  return { date, time: localStart.slice(11, 16) };
}

/** Of the reader's diary only what they have in this team; left out, wherever it is. */
type KnownIn = string | undefined;

/** `YYYY-MM-DD`, both included. */
interface Days {
  startsOn: string;
  endsOn: string;
}

/** The slots of a team's visits planned for these days. */
export const slotsOfDays = (teamId: string, days: Days, knownIn: KnownIn): Call => ({
  name: 'kith_slots_of_days',
  given: [teamId, days.startsOn, days.endsOn, knownIn ?? null],
});

export const slotsOfSeries = (seriesId: string, knownIn: KnownIn): Call => ({
  name: 'kith_slots_of_series',
  given: [seriesId, knownIn ?? null],
});

export const slotsOfVisit = (visitId: string, knownIn: KnownIn): Call => ({
  name: 'kith_slots_of_visit',
  given: [visitId, knownIn ?? null],
});

/** The visit of a slot, once nobody else changes what this person or this visit holds; null: none. */
export const slotInTurn = (slotId: string, personId: string): Call => ({
  name: 'kith_slot_in_turn',
  given: [slotId, personId],
});

/** After what the same statement has done. */
export const visitNow = (teamId: string, visitId: string, knownIn: KnownIn): Call => ({
  name: 'kith_visit_now',
  given: [teamId, visitId, knownIn ?? null],
});

/** Notes on a slot that something became of it. */
export const touchingSlot = (slotId: string, { method, recordedAt }: Noted): Call => ({
  name: 'kith_touch_slot',
  given: [slotId, method, recordedAt.toString()],
});
