import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { decide } from './access-of.js';
import { actingAlone } from './asking.js';
import { requireCapability } from './require-access.js';
import { scopeAllows } from './session-scope.js';
import { ownPlace, type Standing } from './standing.sql.js';

/**
 * Refuses whoever may neither see the members nor the rota of a team to be told of its changes. One
 * question to the database: many ask it at once, when a process was replaced.
 */
export async function requireMayHear({ db, now }: Deps, actor: Actor, teamId: string) {
  const asking = { ...actingAlone(actor), now: now(), preview: false, looks: [] };
  const found = await db.glance<{ place: Standing | null }>(actor, { place: ownPlace(teamId) });
  const standing = found.place ?? refuse('team_not_found');
  const seesRota = decide(standing, 'see_rota').allowed && scopeAllows(asking, 'see_rota');
  if (!seesRota) requireCapability(asking, standing, 'see_members');
}
