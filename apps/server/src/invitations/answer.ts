import type { Decision } from '@kith/core/access';
import { type Asking, asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import { requireScope } from '../access/session-scope.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { record } from '../events/record.js';
import { readInvitation, requireInvitation } from './get-invitation.js';
import { isOpen, stateOf } from './invitation-view.js';
import { type InvitationRow, moveInvitation } from './invitations.sql.js';
import type { InvitationState } from './tables.js';

type Answer = (asking: Asking, row: InvitationRow) => Promise<void>;

/**
 * What every answer to an invitation has in common: it is open, and it is the invitee's own. Then
 * it is said to the team. Returns the invitation afterwards.
 */
export function answer(
  deps: Deps,
  actor: Actor,
  invitationId: string,
  said: SaidRecording,
  give: Answer,
) {
  return asActor(deps, actor, async (asking) => {
    requireScope(asking, 'answer_invitations');
    const row = await requireInvitation(asking, invitationId);
    const forAnother = said.onBehalfOf !== undefined && said.onBehalfOf !== actor.personId;
    if (forAnother || row.toPersonId !== actor.personId) refuse('only_the_invitee_answers');
    requireOpen(row, asking);
    await give(asking, row);
    return readInvitation(asking, invitationId);
  });
}

export function requireOpen(row: InvitationRow, { now }: Asking) {
  const state = stateOf(row, now);
  if (state === 'expired') refuse('invitation_expired');
  if (!isOpen(state)) refuse('invitation_not_open', { params: { state } });
}

type Answered = Extract<InvitationState, 'seen' | 'accepted' | 'declined' | 'withdrawn'>;

/** Moves an open invitation on; whoever comes second is refused. */
export async function moveOn(
  asking: Asking,
  row: InvitationRow,
  said: SaidRecording,
  change: { state: Answered; membershipId?: string; seen?: true; allowed?: Decision },
) {
  const { tx, actor, now } = asking;
  const { id, teamId } = row;
  const { seen, allowed, ...values } = change;
  const moved = await moveInvitation(
    tx,
    { coopId: actor.coopId, id, from: seen ? ['sent'] : ['sent', 'seen'] },
    { ...values, ...(seen ? { seenAt: now } : { answeredAt: now }), ...recordedAs(asking, said) },
  );
  if (!moved) refuse('invitation_not_open');
  const byLetter = row.toEmail !== null;
  await record(asking, teamId, said, [
    {
      type: seen ? 'invitation.seen' : `invitation.${change.state}`,
      subjectId: id,
      ...(allowed && { allowed }),
      ...(change.state === 'withdrawn'
        ? { aboutPersonId: byLetter ? null : row.toPersonId }
        : { unnamed: byLetter }),
    },
  ]);
}
