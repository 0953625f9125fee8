import type { SlotState, SlotVisit } from '@kith/core/rota';
import { Temporal } from 'temporal-polyfill';
import type { SlotRow } from './slots.sql.js';

/** What core/rota needs to know of a slot. */
export function slotQuestion(row: SlotRow, personId: string, now: Temporal.Instant) {
  return { slot: stateOf(row), visit: spanOfVisit(row), personId, now };
}

/** Told as moments once, for they are compared again and again. */
export function spanOfVisit({ startsAt, endsAt, cancelled }: SlotRow): SlotVisit {
  return { startsAt: momentOf(startsAt), endsAt: momentOf(endsAt), cancelled };
}

/** Visits begin and end at whole milliseconds, which Date reads many times faster. */
const momentOf = (text: string) => Temporal.Instant.fromEpochMilliseconds(Date.parse(text));

export function stateOf({ attendance, holderId, acceptanceStatus }: SlotRow): SlotState {
  if (attendance?.happened === 'missed') return { status: 'missed' };
  if (attendance) return { status: attendance.happened, personId: attendance.personId };
  if (holderId === null || acceptanceStatus === null) return { status: 'open' };
  return { status: acceptanceStatus === 'done' ? 'done' : 'accepted', personId: holderId };
}
