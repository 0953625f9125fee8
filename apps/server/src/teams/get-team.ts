import { type Asking, asActor } from '../access/asking.js';
import { requireStanding } from '../access/require-access.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { factsOf } from './team-facts.js';
import { teamView } from './team-view.js';

/** One team, and what whoever asks may do in it. */
export function getTeam(deps: Deps, actor: Actor, teamId: string) {
  return asActor(deps, actor, (asking) => readTeam(asking, teamId));
}

export async function readTeam(asking: Asking, teamId: string) {
  const standing = await requireStanding(asking, teamId);
  const facts = await factsOf(asking, [teamId]);
  return teamView(asking, standing, facts(teamId));
}
