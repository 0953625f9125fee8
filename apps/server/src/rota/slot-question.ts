import type { SlotState, SlotVisit } from '@kith/core/rota';
import type { Temporal } from 'temporal-polyfill';
import type { SlotRow } from './slots.sql.js';

/** What core/rota needs to know of a slot. */
export function slotQuestion(row: SlotRow, personId: string, now: Temporal.Instant) {
  return { slot: stateOf(row), visit: spanOfVisit(row), personId, now: now.epochMilliseconds };
}

/** Told as numbers, for they are compared again and again. */
export function spanOfVisit({ startsAt, endsAt, cancelled }: SlotRow): SlotVisit {
  return { startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt), cancelled };
}

export function stateOf({ attendance, holderId, acceptanceStatus }: SlotRow): SlotState {
  if (attendance?.happened === 'missed') return { status: 'missed' };
  if (attendance) return { status: attendance.happened, personId: attendance.personId };
  if (holderId === null || acceptanceStatus === null) return { status: 'open' };
  return { status: acceptanceStatus === 'done' ? 'done' : 'accepted', personId: holderId };
}
