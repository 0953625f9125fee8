import { isDeepStrictEqual } from 'node:util';
import { requireMayHear } from '../access/hear-team.js';
import type { Actor } from '../actor.js';
import { standingOf } from '../db/database.js';
import type { Deps } from '../deps.js';
import { DomainError } from '../domain-error.js';
import type { WhoNow } from './shared-hearing.js';

/**
 * Which of these sessions may be told what changes in a team: those that have not ended and still
 * give the standing that all of them came with, if that standing may hear. In one transaction, on
 * one connection.
 */
export function sessionsThatMayHear(
  deps: Deps,
  { actor, teamId }: { actor: Actor; teamId: string },
  sessions: ReadonlyMap<string, WhoNow>,
): Promise<ReadonlySet<string>> {
  return deps.db.asUnit(actor.coopId, async () => {
    const living = new Set<string>();
    // Everybody names sessions in one order, so that nobody waits in a circle.
    for (const session of [...sessions.keys()].toSorted()) {
      const now = await unlessRefused(sessions.get(session)?.());
      if (now && isDeepStrictEqual(standingOf(now), standingOf(actor))) living.add(session);
    }
    if (living.size === 0) return living;
    const mayHear = await unlessRefused(requireMayHear(deps, actor, teamId).then(() => true));
    return mayHear ? living : new Set<string>();
  });
}

/** What was answered; undefined when it was refused. Anything else that went wrong is thrown on. */
async function unlessRefused<T>(answer: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
