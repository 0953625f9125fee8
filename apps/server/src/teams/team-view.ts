import { accessOf, decide } from '../access/access-of.js';
import type { Reading } from '../access/asking.js';
import { scopeAllows } from '../access/session-scope.js';
import type { Standing } from '../access/standing.sql.js';
import { placesView } from './member-view.js';
import { offersOf } from './offers.js';

/** A team as one of its members sees it. `members`: how many it has now. */
export function teamView(asking: Reading, standing: Standing, members: number) {
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
    },
    memberCount: countShown ? members : null,
    version: standing.teamVersion,
  };
}
