import type { Asking } from '../access/asking.js';
import { findWhereOpened } from '../emergencies/emergencies.sql.js';
import { findWhereSpokenFor } from '../events/spoken-for.sql.js';
import { findOwnInvitations } from './own-invitations.sql.js';
import type { TeamFacts } from './team-view.js';
import { countMembers } from './teams.sql.js';

const aMonth = { hours: 30 * 24 } as const;

/** What is known of teams besides the standing of whoever asks in each. */
export async function factsOf(
  { tx, actor, readerId, now }: Asking,
  teamIds: string[],
): Promise<(teamId: string) => TeamFacts> {
  const { coopId } = actor;
  const counts = await countMembers(tx, coopId, teamIds);
  const invitations = await findOwnInvitations(tx, { coopId, personId: readerId, teamIds, now });
  const since = now.subtract(aMonth);
  const spokenFor = await findWhereSpokenFor(tx, { coopId, personId: readerId, teamIds, since });
  const opened = await findWhereOpened(tx, { coopId, personId: readerId, teamIds, since });
  return (teamId) => ({
    members: counts.get(teamId) ?? 0,
    invitationId: invitations.get(teamId) ?? null,
    spokenFor: spokenFor.has(teamId),
    openedInEmergency: opened.has(teamId),
  });
}
