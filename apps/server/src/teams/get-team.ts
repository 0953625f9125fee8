import type { Asking } from '../access/asking.js';
import { noteLook } from '../access/note-look.js';
import { requireStanding } from '../access/require-access.js';
import { requireScope } from '../access/session-scope.js';
import { viewedAs } from '../access/view-as.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { factsOf } from './team-facts.js';
import { teamView } from './team-view.js';

/** One team, and what whoever asks may do in it. */
export function getTeam(deps: Deps, actor: Actor, teamId: string, viewAs?: string) {
  return viewedAs(deps, actor, teamId, viewAs, (asking) => readTeam(asking, teamId));
}

export async function readTeam(asking: Asking, teamId: string) {
  const standing = await requireStanding(asking, teamId);
  // Of somebody else, what they may do is theirs.
  if (asking.preview) {
    requireScope(asking, 'see_members');
    noteLook(asking, standing, { kind: 'permissions', capability: 'change_grants', about: [] });
  }
  const facts = await factsOf(asking, [teamId]);
  return teamView(asking, standing, facts(teamId));
}
