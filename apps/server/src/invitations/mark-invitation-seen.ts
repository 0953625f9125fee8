import type { SaidRecording } from '../access/asking.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { answer, moveOn } from './answer.js';

/** Says that the invitee has read it. Saying so again changes nothing. */
export function markInvitationSeen(
  deps: Deps,
  actor: Actor,
  invitationId: string,
  said: SaidRecording,
) {
  return answer(deps, actor, invitationId, said, async (asking, row) => {
    if (row.state === 'sent') await moveOn(asking, row, said, { state: 'seen', seen: true });
  });
}
