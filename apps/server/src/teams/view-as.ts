import { sql } from 'kysely';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { type Asking, asActor } from './asking.js';
import { findMember } from './memberships.sql.js';
import { requireStanding } from './require-access.js';

/**
 * Does a reading as the member whom the Owner wants to look over the shoulder of: the database
 * itself then answers as to that member, and takes no writes. Without `viewAs`, as the actor.
 * @param viewAs A membership of the team.
 */
export async function viewedAs<T>(
  deps: Deps,
  actor: Actor,
  teamId: string,
  viewAs: string | undefined,
  work: (asking: Asking) => Promise<T>,
): Promise<T> {
  if (viewAs === undefined) return asActor(deps, actor, work);
  const personId = await asActor(deps, actor, async (asking) => {
    const { relationship } = await requireStanding(asking, teamId);
    if (relationship !== 'owner') refuse('forbidden', { detail: ownerOnly[actor.language] });
    const member = await findMember(asking.tx, actor.coopId, teamId, viewAs);
    return member?.personId ?? refuse('member_not_found');
  });
  return asActor(deps, { ...actor, personId }, async (asking) => {
    await sql`set transaction read only`.execute(asking.tx);
    return work({ ...asking, preview: true });
  });
}

// Welsh: machine draft, to be reviewed by a Welsh speaker before anyone relies on it.
const ownerOnly = {
  en: 'Only the Team Owner can look at the team as somebody else.',
  cy: 'Dim ond Perchennog y Tîm all edrych ar y tîm fel rhywun arall.',
};
