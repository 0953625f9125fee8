import { accessOf, decide } from '../access/access-of.js';
import type { Reading } from '../access/asking.js';
import { scopeAllows } from '../access/session-scope.js';
import type { Standing } from '../access/standing.sql.js';
import { placesView } from './member-view.js';
import { offersOf } from './offers.js';

/** What is known of a team besides the standing of whoever looks at it. */
export interface TeamFacts {
  /** How many members it has now. */
  members: number;
  /** An open invitation of theirs to another place in it. */
  invitationId: string | null;
  /** Whether somebody wrote something down for them of late. */
  spokenFor: boolean;
  /** Whether somebody else opened something in it in an emergency of late, which they may know. */
  openedInEmergency: boolean;
}

/** A team as one of its members sees it. */
export function teamView(
  asking: Reading,
  standing: Standing,
  { members, invitationId, spokenFor, openedInEmergency }: TeamFacts,
) {
  const countShown = decide(standing, 'see_members').allowed && scopeAllows(asking, 'see_members');
  return {
    id: standing.teamId,
    name: standing.teamName,
    owner: {
      id: standing.ownerId,
      name: standing.ownerName,
      pronouns: standing.ownerPronouns,
    },
    timeZone: standing.timeZone,
    state: standing.state,
    you: {
      membershipId: standing.membershipId,
      relationship: standing.relationship,
      places: placesView(standing),
      access: accessOf(asking, standing),
      mayOffer: offersOf(asking, standing),
      invitationId,
      spokenFor,
      openedInEmergency,
    },
    memberCount: countShown ? members : null,
    version: standing.teamVersion,
  };
}
