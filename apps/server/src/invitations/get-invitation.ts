import { decide } from '../access/access-of.js';
import { type Asking, asActor } from '../access/asking.js';
import { scopeAllows } from '../access/session-scope.js';
import { findOwnPlace, type Standing } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { invitationView } from './invitation-view.js';
import { findInvitation, type InvitationRow } from './invitations.sql.js';
import { noteInvitations } from './note-invitations.js';

/** One invitation, to whoever sent it, received it, or owns the team. */
export function getInvitation(deps: Deps, actor: Actor, invitationId: string) {
  return asActor(deps, actor, async (asking) => {
    const invitation = await readInvitation(asking, invitationId);
    const standing = await findOwnPlace(asking.tx, invitation.team.id);
    if (standing !== undefined) noteInvitations(asking, standing, [invitation]);
    return invitation;
  });
}

export async function readInvitation(asking: Asking, invitationId: string) {
  const row = await requireInvitation(asking, invitationId);
  const standing = await findOwnPlace(asking.tx, row.teamId);
  return invitationView(asking, row, mayWithdraw(asking, row, standing), standing?.places);
}

/** Row-level security shows it to those it concerns and to nobody else. */
export async function requireInvitation({ tx, actor }: Asking, id: string): Promise<InvitationRow> {
  return (await findInvitation(tx, actor.coopId, id)) ?? refuse('invitation_not_found');
}

/** Whoever sent it may take it back, and so may the Owner of the team. */
export function mayWithdraw(
  asking: Asking,
  row: InvitationRow,
  standing: Standing | undefined,
): boolean {
  if (!scopeAllows(asking, 'invite_others')) return false;
  if (row.fromPersonId === asking.principalId) return true;
  return standing !== undefined && decide(standing, 'change_grants').allowed;
}
