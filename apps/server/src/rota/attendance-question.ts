import type { AttendanceQuestion } from '@kith/core/rota';
import type { Temporal } from 'temporal-polyfill';
import { decide } from '../access/access-of.js';
import type { Standing } from '../access/standing.sql.js';
import { slotQuestion } from './slot-question.js';
import type { SlotRow } from './slots.sql.js';

/** How far somebody may write down what happened; undefined: not at all. */
export function reachOfAttendance(standing: Standing): AttendanceQuestion['scope'] | undefined {
  const { allowed, scope = 'all' } = decide(standing, 'record_attendance');
  return allowed ? scope : undefined;
}

/** What core/rota needs to say whether somebody may write down what happened at a slot. */
export function attendanceQuestion(
  row: SlotRow,
  { personId, relationship }: Pick<Standing, 'personId' | 'relationship'>,
  scope: AttendanceQuestion['scope'],
  now: Temporal.Instant,
): AttendanceQuestion {
  const { attendance } = row;
  return {
    ...slotQuestion(row, personId, now),
    relationship,
    scope,
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
