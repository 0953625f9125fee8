import { createHash } from 'node:crypto';
import type { Actor } from '../actor.js';
import type { Call } from '../db/calls.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import type { Look } from './look.js';

/** The same look is written once in so long: see migration 0056. */
const windowSeconds = 300;

/**
 * Writes into the access log what somebody looked at, all of it in one statement. An answer waits
 * for it: what cannot be kept is not shown.
 */
export async function keepLooks(
  { db, now, looksKept }: Pick<Deps, 'db' | 'now' | 'looksKept'>,
  actor: Actor,
  looks: readonly Look[],
): Promise<void> {
  if (looks.length === 0) return;
  const window = Math.floor(now().epochMilliseconds / 1000 / windowSeconds);
  const fresh = looks
    .map((look) => ({ teamId: look.teamId, row: rowOf(look) }))
    .map((look) => ({ ...look, name: nameOf(actor, look) }))
    .filter(({ name }) => !looksKept.knows(window, name));
  if (fresh.length === 0) return;
  const teamIds = [...new Set(fresh.map(({ teamId }) => teamId))];
  const calls = teamIds.map((teamId, at): [string, Call] => {
    const rows = fresh.filter((look) => look.teamId === teamId).map(({ row }) => row);
    const given = [teamId, JSON.stringify(rows), actor.via];
    return [`kept${at}`, { name: 'kith_keep_looks', given }];
  });
  await db
    .glance<Record<string, number>>(actor, Object.fromEntries(calls))
    .catch(refuseWhoeverHasLeft);
  for (const { name } of fresh) looksKept.remember(window, name);
}

/** Their place ended while they read: there is no such team for them any more. */
function refuseWhoeverHasLeft(error: unknown): never {
  const { code, message } = error as { code?: unknown; message?: string };
  // A function that is not granted has this code too, and is a fault of ours.
  if (code === '42501' && message?.startsWith('what was looked at')) refuse('team_not_found');
  throw error;
}

const rowOf = ({ kind, about, decision, as }: Look) => ({
  kind,
  about,
  allowedBy: decision.capability,
  allowedBecause: decision.reason,
  as: as ?? null,
});

const nameOf = ({ coopId, personId, via }: Actor, look: object) =>
  createHash('sha256')
    .update(JSON.stringify([coopId, personId, via, look]))
    .digest('base64');
