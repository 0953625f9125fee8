import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { decide } from './access-of.js';
import { asActor } from './asking.js';
import { requireCapability, requireStanding } from './require-access.js';
import { scopeAllows } from './session-scope.js';

/** Refuses whoever may neither see the members nor the rota of a team to be told of its changes. */
export function requireMayHear(deps: Deps, actor: Actor, teamId: string): Promise<void> {
  return asActor(deps, actor, async (asking) => {
    const standing = await requireStanding(asking, teamId);
    const seesRota = decide(standing, 'see_rota').allowed && scopeAllows(asking, 'see_rota');
    if (!seesRota) requireCapability(asking, standing, 'see_members');
  });
}
