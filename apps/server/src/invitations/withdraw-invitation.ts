import { decide } from '../access/access-of.js';
import { asActor, type SaidRecording } from '../access/asking.js';
import { onBehalf } from '../access/on-behalf.js';
import { requireScope } from '../access/session-scope.js';
import { findOwnPlace } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { moveOn, requireOpen } from './answer.js';
import { mayWithdraw, readInvitation, requireInvitation } from './get-invitation.js';

/** Takes an invitation back: whoever sent it, or the Owner of the team. */
export function withdrawInvitation(
  deps: Deps,
  actor: Actor,
  invitationId: string,
  said: SaidRecording,
) {
  return asActor(deps, actor, async (outer) => {
    requireScope(outer, 'invite_others');
    const row = await requireInvitation(outer, invitationId);
    const { teamId } = row;
    await onBehalf(outer, teamId, said, async (asking) => {
      const standing = await findOwnPlace(asking.tx, teamId);
      if (!mayWithdraw(asking, row, standing)) refuse('forbidden');
      requireOpen(row, asking);
      const own = row.fromPersonId === asking.principalId;
      const allowed = !own && standing && { allowed: decide(standing, 'change_grants') };
      await moveOn(asking, row, said, { state: 'withdrawn', ...(allowed || {}) });
    });
    return readInvitation(outer, invitationId);
  });
}
