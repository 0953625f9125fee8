import type { SlotRow, VisitRow } from '../world/rows.js';
import type { RefusalCode } from './refuse.js';
import type { Asked } from './route.js';

type Answer = RefusalCode | undefined;

export function refusalToAccept(asked: Asked<unknown>, visit: VisitRow, slot: SlotRow): Answer {
  const { world, person } = asked;
  if (visit.cancelled) return 'visit_cancelled';
  if (slot.state === 'done') return 'slot_already_done';
  if (slot.state === 'accepted') {
    return slot.personId === person.id ? 'slot_already_yours' : 'slot_taken';
  }
  if (world.now >= Date.parse(visit.startsAt)) return 'visit_already_started';
  const others = [...world.visits.values()].filter(
    (other) =>
      !other.cancelled &&
      other.slots.some(({ state, personId }) => state === 'accepted' && personId === person.id),
  );
  return others.some((other) => overlaps(other, visit)) ? 'visit_overlaps' : undefined;
}

export function refusalToRelease(asked: Asked<unknown>, visit: VisitRow, slot: SlotRow): Answer {
  const refusal = refusalUnlessHeld(asked, visit, slot);
  if (refusal) return refusal;
  return asked.world.now >= Date.parse(visit.startsAt) ? 'visit_already_started' : undefined;
}

export function refusalToFinish(asked: Asked<unknown>, visit: VisitRow, slot: SlotRow): Answer {
  const refusal = refusalUnlessHeld(asked, visit, slot);
  if (refusal) return refusal;
  return asked.world.now < Date.parse(visit.startsAt) ? 'visit_not_started' : undefined;
}

function refusalUnlessHeld({ person }: Asked<unknown>, visit: VisitRow, slot: SlotRow): Answer {
  if (visit.cancelled) return 'visit_cancelled';
  if (slot.state === 'done') return 'slot_already_done';
  if (slot.state !== 'accepted') return 'slot_not_taken';
  return slot.personId === person.id ? undefined : 'slot_not_yours';
}

const overlaps = (a: VisitRow, b: VisitRow) =>
  Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt);
