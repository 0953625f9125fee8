import { mayRelease } from '@kith/core/rota';
import { Temporal } from 'temporal-polyfill';
import { recordedAs } from '../access/asking.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { givingBack } from './acceptances.sql.js';
import { changeSlot } from './change-slot.js';
import { isSaidEarlier, type SaidEarlier, saidAtOf } from './said-at.js';
import { requireSlotAnswer } from './slot-answer.js';
import { slotQuestion } from './slot-question.js';

/**
 * "I can't do this visit any more." Nobody has to say why. After the visit has begun it is written
 * down as told late, unless it was told before and is only written now.
 */
export function releaseSlot(deps: Deps, actor: Actor, slotId: string, said: SaidEarlier) {
  return changeSlot(deps, actor, { slotId, said }, async (asking, slot, standing, write) => {
    const { principalId, now } = asking;
    requireSlotAnswer(asking, { slot, standing }, mayRelease(slotQuestion(slot, principalId, now)));
    const id = slot.acceptanceId ?? refuse('slot_not_taken');
    const { timeZone, recordedAt: earliest } = slot;
    const saidAt = saidAtOf(said, { now, earliest, timeZone });
    const late = Temporal.Instant.compare(saidAt, slot.startsAt) >= 0;
    await write(givingBack(id, saidAt, recordedAs(asking, said)), {
      type: 'slot.released',
      ...(isSaidEarlier(said) && { occurredAt: saidAt.toString() }),
      ...(late && { details: { late } }),
    });
  });
}
