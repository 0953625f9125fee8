import type { Asking } from '../access/asking.js';
import { findOwnInvitations } from './own-invitations.sql.js';
import type { TeamFacts } from './team-view.js';
import { countMembers } from './teams.sql.js';

/** What is known of teams besides the standing of whoever asks in each. */
export async function factsOf(
  { tx, actor, readerId, now }: Asking,
  teamIds: string[],
): Promise<(teamId: string) => TeamFacts> {
  const { coopId } = actor;
  const counts = await countMembers(tx, coopId, teamIds);
  const invitations = await findOwnInvitations(tx, { coopId, personId: readerId, teamIds, now });
  return (teamId) => ({
    members: counts.get(teamId) ?? 0,
    invitationId: invitations.get(teamId) ?? null,
  });
}
