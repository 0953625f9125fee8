import type { AttendanceQuestion, SlotQuestion } from '@kith/core/rota';
import { decide } from '../access/access-of.js';
import type { Standing } from '../access/standing.sql.js';
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
  { slot, visit, personId, now }: SlotQuestion,
  { attendance }: Pick<SlotRow, 'attendance'>,
  { scope, relationship }: AttendanceReach,
): AttendanceQuestion {
  return {
    slot,
    visit,
    personId,
    now,
    scope,
    relationship,
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
