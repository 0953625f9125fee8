import { isTheirs } from '../access/access-of.js';
import { type Asking } from '../access/asking.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import { findMember } from '../access/standing.sql.js';
import { viewedAs } from '../access/view-as.js';
import type { Actor } from '../actor.js';
import { takeTurn } from '../db/turn.sql.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { memberView } from './member-view.js';
import { noteMembers } from './note-members.js';

/** One member. Everybody may read their own place in a team. */
export function getMember(
  deps: Deps,
  actor: Actor,
  teamId: string,
  { membershipId, viewAs }: { membershipId: string; viewAs?: string | undefined },
) {
  return viewedAs(deps, actor, teamId, viewAs, async (asking) => {
    const viewer = await requireStanding(asking, teamId);
    if (!isTheirs(viewer, membershipId)) requireCapability(asking, viewer, 'see_members');
    const member = await requireMember(asking, teamId, membershipId);
    noteMembers(asking, viewer, [member]);
    return memberView(asking, viewer, member);
  });
}

/** Read once nothing else can change what this person holds. */
export async function memberInTurn(asking: Asking, teamId: string, membershipId: string) {
  const { personId } = await requireMember(asking, teamId, membershipId);
  await takeTurn(asking.tx, asking.actor.coopId, [personId]);
  return requireMember(asking, teamId, membershipId);
}

export async function requireMember({ tx, actor }: Asking, teamId: string, membershipId: string) {
  const member = await findMember(tx, actor.coopId, teamId, membershipId);
  return member ?? refuse('member_not_found');
}
