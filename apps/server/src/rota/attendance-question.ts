import type { AttendanceQuestion } from '@kith/core/rota';
import type { Temporal } from 'temporal-polyfill';
import { decide } from '../access/access-of.js';
import type { Standing } from '../access/standing.sql.js';
import { slotQuestion } from './slot-question.js';
import type { SlotRow } from './slots.sql.js';

/** How far somebody may write down what happened, and as what of all that they are in the team. */
export type AttendanceReach = Pick<AttendanceQuestion, 'scope' | 'relationship'>;

/** Undefined: not at all. */
export function reachOfAttendance(standing: Standing): AttendanceReach | undefined {
  const { allowed, scope = 'all', reason } = decide(standing, 'record_attendance');
  return allowed ? { scope, relationship: reason.relationship } : undefined;
}

/** What core/rota needs to say whether somebody may write down what happened at a slot. */
export function attendanceQuestion(
  row: SlotRow,
  { personId }: Pick<Standing, 'personId'>,
  reach: AttendanceReach,
  now: Temporal.Instant,
): AttendanceQuestion {
  const { attendance } = row;
  return {
    ...slotQuestion(row, personId, now),
    ...reach,
    written: attendance
      ? {
          happened: attendance.happened,
          personId: attendance.personId,
          side: attendance.side,
          saidBy: attendance.saidById,
        }
      : undefined,
  };
}
