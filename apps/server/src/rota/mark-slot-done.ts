import { mayMarkDone } from '@kith/core/rota';
import { recordedAs, type SaidRecording } from '../access/asking.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { writingAttendance } from './attendances.sql.js';
import { changeSlot } from './change-slot.js';
import { happeningOf } from './record-attendance.js';
import { requireSlotAnswer } from './slot-answer.js';
import { slotQuestion } from './slot-question.js';

/** "The visit took place", of one's own. From the moment it starts. */
export function markSlotDone(deps: Deps, actor: Actor, slotId: string, said: SaidRecording) {
  return changeSlot(deps, actor, { slotId, said }, async (asking, slot, standing, write) => {
    const { principalId, now, newId } = asking;
    requireSlotAnswer(
      asking,
      { slot, standing },
      mayMarkDone(slotQuestion(slot, principalId, now)),
    );
    const account = { happened: 'done', personId: principalId } as const;
    const written = { ...account, side: 'giver', saidAt: now } as const;
    const call = writingAttendance(slotId, newId, written, recordedAs(asking, said));
    await write(call, happeningOf(asking, slot, account));
  });
}
