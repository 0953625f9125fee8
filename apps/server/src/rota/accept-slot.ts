import { mayAccept } from '@kith/core/rota';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuseOn } from '../domain-error.js';
import { recordedAs, type SaidRecording } from '../teams/asking.js';
import { findHeldVisits, insertAcceptance } from './acceptances.sql.js';
import { changeSlot } from './change-slot.js';
import { requireSlotAnswer } from './slot-answer.js';
import { isAllowedToAccept, slotQuestion } from './visit-view.js';
import { spanOf } from './visits.sql.js';

/** "I can do this visit." The database decides who was first. */
export function acceptSlot(deps: Deps, actor: Actor, slotId: string, said: SaidRecording) {
  return changeSlot(deps, actor, slotId, said, async (asking, slot, standing) => {
    const { tx, personId, now, newId } = asking;
    const { teamId, visitId } = slot;
    const otherVisits = await findHeldVisits(tx, slot);
    const question = {
      ...slotQuestion(slot, personId, now),
      allowedToAccept: isAllowedToAccept(standing),
      otherVisits,
    };
    requireSlotAnswer(asking, slot, mayAccept(question));
    await insertAcceptance(tx, {
      coopId: actor.coopId,
      id: newId(),
      teamId,
      slotId,
      visitId,
      personId,
      status: 'accepted',
      during: spanOf(slot),
      acceptedAt: now,
      ...recordedAs(asking, said),
    });
  }).catch(
    refuseOn({
      one_acceptance_per_slot: 'slot_taken',
      one_visit_at_a_time: 'visit_overlaps',
      two_distinct_people_in_a_visit: 'person_already_in_visit',
    }),
  );
}
