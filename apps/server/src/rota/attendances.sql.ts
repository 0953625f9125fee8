import type { AttendanceSide, SaidAttendance } from '@kith/core/rota';
import type { Temporal } from 'temporal-polyfill';
import type { Call } from '../db/calls.js';
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
