import { rotaSentence, type SlotAnswer } from '@kith/core/rota';
import type { Reading } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import type { Standing } from '../access/standing.sql.js';
import { refuse } from '../domain-error.js';
import type { SlotRow } from './slots.sql.js';

/** Refuses, with the sentence that says why, unless core/rota has answered yes. */
export function requireSlotAnswer(
  { actor, principalId, readerId }: Reading,
  { slot, standing }: { slot: SlotRow; standing: Standing },
  answer: SlotAnswer,
) {
  if (answer.allowed) return;
  const viewer = principalId === readerId ? 'self' : 'other';
  const subject = { name: callName(standing.name) };
  const holder = slot.holderName === null ? undefined : { name: callName(slot.holderName) };
  refuse(answer.reason.code, {
    detail: rotaSentence(answer.reason, viewer, actor.language, { subject, holder }),
  });
}
