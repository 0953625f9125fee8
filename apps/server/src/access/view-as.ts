import { capabilities } from '@kith/core/access';
import { sql } from 'kysely';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { decide } from './access-of.js';
import { type Asking, asActor } from './asking.js';
import { requireStanding } from './require-access.js';
import { requireScope } from './session-scope.js';
import { findMember } from './standing.sql.js';

/**
 * Does a reading as the member whom the Owner wants to look over the shoulder of: the database
 * itself then answers as to that member within this team, and takes no writes. Without `viewAs`, as
 * the actor.
 * @param viewAs A membership of the team.
 */
export async function viewedAs<T>(
  deps: Deps,
  actor: Actor,
  teamId: string,
  viewAs: string | undefined,
  work: (asking: Asking) => Promise<T>,
): Promise<T> {
  return asActor(deps, actor, async (asking) => {
    if (viewAs === undefined) return work(asking);
    const standing = await requireStanding(asking, teamId);
    if (standing.relationship !== 'owner')
      refuse('forbidden', { detail: ownerOnly[actor.language] });
    // A page that may not show who is in the team shows nobody's view of it, and says so.
    requireScope(asking, 'see_members');
    const member = await findMember(asking.tx, actor.coopId, teamId, viewAs);
    if (member === undefined || member.status === 'ended') refuse('member_not_found');
    const { personId } = member;
    await sql`set transaction read only`.execute(asking.tx);
    // Whoever is looked over the shoulder of may be in other teams, and know their people.
    await asking.standFor(personId, {
      teamId,
      capabilities: actor.scope?.capabilities ?? capabilities,
    });
    const lookingAs = { personId, decision: decide(standing, 'change_grants') };
    const shoulder = { principalId: personId, readerId: personId, preview: true, lookingAs };
    return work({ ...asking, ...shoulder });
  });
}

// Welsh: machine draft, to be reviewed by a Welsh speaker before anyone relies on it.
const ownerOnly = {
  en: 'Only the Team Owner can look at the team as somebody else.',
  cy: 'Dim ond Perchennog y Tîm all edrych ar y tîm fel rhywun arall.',
};
