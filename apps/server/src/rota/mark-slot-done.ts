import { mayMarkDone } from '@kith/core/rota';
import { recordedAs, type SaidRecording } from '../access/asking.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { endOfAcceptance } from './acceptances.sql.js';
import { changeSlot } from './change-slot.js';
import { requireSlotAnswer } from './slot-answer.js';
import { slotQuestion } from './visit-view.js';

/** "The visit took place." From the moment it starts. */
export function markSlotDone(deps: Deps, actor: Actor, slotId: string, said: SaidRecording) {
  return changeSlot(
    deps,
    actor,
    slotId,
    said,
    'slot.done',
    async (asking, slot, standing, write) => {
      const { principalId, now } = asking;
      requireSlotAnswer(
        asking,
        { slot, standing },
        mayMarkDone(slotQuestion(slot, principalId, now)),
      );
      const id = slot.acceptanceId ?? refuse('slot_not_taken');
      await write(endOfAcceptance(id, 'done', recordedAs(asking, said)));
    },
  );
}
