import type { InstantLike } from '../instant.js';
import { isBefore, overlaps, type Span } from './spans.js';

/** One person's place in a visit. */
export type SlotState =
  | { readonly status: 'open' }
  | { readonly status: 'accepted'; readonly personId: string }
  /** Nobody came. */
  | { readonly status: 'missed' }
  /** Who did it, or came and could not; null: somebody who does no visits in the team. */
  | { readonly status: 'done' | 'no_access'; readonly personId: string | null };

export interface SlotVisit extends Span {
  readonly cancelled?: boolean | undefined;
}

/** What is needed to say whether a person may take, give back or finish a slot. */
export interface SlotQuestion {
  readonly slot: SlotState;
  readonly visit: SlotVisit;
  readonly personId: string;
  readonly now: InstantLike;
}

export interface AcceptQuestion extends SlotQuestion {
  /** The answer of `effectiveAccess` for `accept_visits`. Missing counts as allowed. */
  readonly allowedToAccept?: boolean | undefined;
  /** This person has another place in the same visit, which takes different people. */
  readonly alreadyInVisit?: boolean | undefined;
  /** Visits this person has already accepted anywhere, for refusing two at once. */
  readonly otherVisits?: readonly Span[] | undefined;
}

export const slotRefusals = [
  'slot_taken',
  'slot_already_yours',
  'slot_not_yours',
  'slot_not_taken',
  'slot_already_done',
  'attendance_recorded',
  'attendance_of_others',
  'attendance_settled',
  'attendance_repeated',
  'attendance_of_ones_own',
  'attendance_not_by_carer',
  'visit_already_started',
  'visit_not_started',
  'visit_cancelled',
  'person_already_in_visit',
  'visit_overlaps',
  'visits_not_open',
] as const;
export type SlotRefusal = (typeof slotRefusals)[number];

export const slotPermissions = [
  'may_accept',
  'may_release',
  'may_release_late',
  'may_mark_done',
  'may_record_attendance',
  'may_correct_attendance',
  'may_record_what_others_say',
] as const;
export type SlotPermission = (typeof slotPermissions)[number];

/**
 * Besides those that are decided here: `person_not_free` is told to whoever puts somebody else down
 * for a time that this person has promised to another team, and says nothing of it.
 */
export type RotaReasonCode = SlotPermission | SlotRefusal | 'person_not_free';

export interface RotaReason {
  readonly code: RotaReasonCode;
}

export type SlotAnswer =
  | { readonly allowed: true; readonly reason: { readonly code: SlotPermission } }
  | { readonly allowed: false; readonly reason: { readonly code: SlotRefusal } };

export type SlotEvent =
  | (Omit<AcceptQuestion, 'slot'> & { readonly type: 'accept' })
  | (Omit<SlotQuestion, 'slot'> & { readonly type: 'release' | 'mark_done' });

export type Transition =
  | { readonly ok: true; readonly state: SlotState }
  | { readonly ok: false; readonly refusal: SlotRefusal };

/** Whether this person may take an open slot: before the visit starts, and one visit at a time. */
export function mayAccept(question: AcceptQuestion): SlotAnswer {
  const { slot, visit, personId, now, allowedToAccept = true, otherVisits = [] } = question;
  if (!allowedToAccept) return refuse('visits_not_open');
  if (visit.cancelled) return refuse('visit_cancelled');
  if (slot.status === 'done') return refuse('slot_already_done');
  if (slot.status === 'missed' || slot.status === 'no_access') {
    return refuse('attendance_recorded');
  }
  if (slot.status === 'accepted') {
    return refuse(slot.personId === personId ? 'slot_already_yours' : 'slot_taken');
  }
  if (!isBefore(now, visit.startsAt)) return refuse('visit_already_started');
  if (question.alreadyInVisit) return refuse('person_already_in_visit');
  if (otherVisits.some((other) => overlaps(other, visit))) return refuse('visit_overlaps');
  return { allowed: true, reason: { code: 'may_accept' } };
}

/**
 * Whether this person may give back a slot of theirs, which they always may: after the visit has
 * started it is written down as told late.
 */
export function mayRelease(question: SlotQuestion): SlotAnswer {
  const refusal = refusalUnlessHeld(question);
  if (refusal) return refuse(refusal);
  const early = isBefore(question.now, question.visit.startsAt);
  return { allowed: true, reason: { code: early ? 'may_release' : 'may_release_late' } };
}

/** Whether this person may say a slot of theirs is done, from the moment the visit starts. */
export function mayMarkDone(question: SlotQuestion): SlotAnswer {
  const refusal = refusalUnlessHeld(question);
  if (refusal) return refuse(refusal);
  if (isBefore(question.now, question.visit.startsAt)) return refuse('visit_not_started');
  return { allowed: true, reason: { code: 'may_mark_done' } };
}

/** The slot after an event, or why it stays as it was. */
export function transition(slot: SlotState, event: SlotEvent): Transition {
  const answer = answerTo(slot, event);
  return answer.allowed
    ? { ok: true, state: stateAfter(event) }
    : { ok: false, refusal: answer.reason.code };
}

function answerTo(slot: SlotState, event: SlotEvent): SlotAnswer {
  switch (event.type) {
    case 'accept':
      return mayAccept({ ...event, slot });
    case 'release':
      return mayRelease({ ...event, slot });
    case 'mark_done':
      return mayMarkDone({ ...event, slot });
  }
}

function stateAfter({ type, personId }: SlotEvent): SlotState {
  switch (type) {
    case 'accept':
      return { status: 'accepted', personId };
    case 'release':
      return { status: 'open' };
    case 'mark_done':
      return { status: 'done', personId };
  }
}

function refusalUnlessHeld({ slot, visit, personId }: SlotQuestion): SlotRefusal | undefined {
  if (visit.cancelled) return 'visit_cancelled';
  if (slot.status === 'open') return 'slot_not_taken';
  if (slot.status === 'missed' || slot.status === 'no_access') return 'attendance_recorded';
  if (slot.personId !== null && slot.personId !== personId) return 'slot_not_yours';
  return slot.status === 'done' ? 'slot_already_done' : undefined;
}

export function refuse(code: SlotRefusal): SlotAnswer {
  return { allowed: false, reason: { code } };
}
