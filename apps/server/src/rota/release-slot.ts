import { mayRelease } from '@kith/core/rota';
import { recordedAs, type SaidRecording } from '../access/asking.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { endOfAcceptance } from './acceptances.sql.js';
import { changeSlot } from './change-slot.js';
import { requireSlotAnswer } from './slot-answer.js';
import { slotQuestion } from './visit-view.js';

/** "I can't do this visit any more." Nobody has to say why. */
export function releaseSlot(deps: Deps, actor: Actor, slotId: string, said: SaidRecording) {
  return changeSlot(
    deps,
    actor,
    slotId,
    said,
    'slot.released',
    async (asking, slot, standing, write) => {
      const { principalId, now } = asking;
      requireSlotAnswer(
        asking,
        { slot, standing },
        mayRelease(slotQuestion(slot, principalId, now)),
      );
      const id = slot.acceptanceId ?? refuse('slot_not_taken');
      await write(endOfAcceptance(id, 'released', recordedAs(asking, said)));
    },
  );
}
