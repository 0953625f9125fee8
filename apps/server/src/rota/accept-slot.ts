import { mayAccept, rotaSentence } from '@kith/core/rota';
import { type Asking, recordedAs, type SaidRecording } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import type { Standing } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse, refuseOn, violatedConstraint } from '../domain-error.js';
import { acceptance, findHeldVisits } from './acceptances.sql.js';
import { changeSlot } from './change-slot.js';
import { requireSlotAnswer } from './slot-answer.js';
import { slotQuestion } from './slot-question.js';
import { isAllowedToAccept } from './visit-view.js';

/**
 * "I can do this visit." The database decides who was first. Whoever writes it down for somebody is
 * told what this team knows of that person's diary, and of the rest that there is no putting them
 * down for this time.
 */
export function acceptSlot(deps: Deps, actor: Actor, slotId: string, said: SaidRecording) {
  return changeSlot(
    deps,
    actor,
    { slotId, said },
    async (asking, slot, standing, write, ofVisit) => {
      const { tx, principalId, now, newId } = asking;
      const { teamId } = slot;
      const whose = { coopId: actor.coopId, teamId, personId: principalId };
      const otherVisits = isForOneself(asking) ? slot.held : await findHeldVisits(tx, whose, slot);
      const question = {
        ...slotQuestion(slot, principalId, now),
        allowedToAccept: isAllowedToAccept(standing),
        alreadyInVisit: ofVisit.some(({ holderId }) => holderId === principalId),
        otherVisits: otherVisits ?? [],
      };
      requireSlotAnswer(asking, { slot, standing }, mayAccept(question));
      await write(acceptance(newId(), slot, recordedAs(asking, said)), {
        type: 'slot.accepted',
      }).catch(refuseWhatIsElsewhere(asking, standing));
    },
  ).catch(
    refuseOn({
      one_acceptance_per_slot: 'slot_taken',
      one_visit_at_a_time: 'visit_overlaps',
      two_distinct_people_in_a_visit: 'person_already_in_visit',
    }),
  );
}

const isForOneself = ({ actor, principalId }: Asking) => actor.personId === principalId;

/** All that they have in this team was looked at: what the database still finds is another team's. */
function refuseWhatIsElsewhere(asking: Asking, { name }: Standing) {
  return (error: unknown): never => {
    if (isForOneself(asking) || violatedConstraint(error) !== 'one_visit_at_a_time') throw error;
    const reason = { code: 'person_not_free' } as const;
    const subject = { name: callName(name) };
    refuse(reason.code, {
      detail: rotaSentence(reason, 'other', asking.actor.language, { subject }),
    });
  };
}
