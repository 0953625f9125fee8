import type { SaidRecording } from '../access/asking.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { answer, moveOn } from './answer.js';

/** Says no. No reason is asked for, so none can be kept or shown. */
export function declineInvitation(
  deps: Deps,
  actor: Actor,
  invitationId: string,
  said: SaidRecording,
) {
  return answer(deps, actor, invitationId, said, (asking, row) =>
    moveOn(asking, row, said, { state: 'declined' }),
  );
}
