import { sql } from 'kysely';
import { asActor } from '../access/asking.js';
import type { Actor } from '../actor.js';
import { reconnected } from '../db/live-updates.js';
import type { Deps } from '../deps.js';
import type { News } from '../live/untold.js';

/**
 * What changed in a team since an event of it that somebody has heard of. Of an event that has not
 * been yet, as after a restored backup, that anything may have changed.
 */
export function newsSince(deps: Deps, actor: Actor, teamId: string, heard: number): Promise<News> {
  return asActor(deps, actor, async ({ tx }) => {
    const { rows } = await sql<{ since: { last: number; topics: string[] | null } | null }>`
      select kith_topics_since(${teamId}, ${heard}) as since`.execute(tx);
    const since = rows[0]?.since;
    if (!since) return { types: [reconnected] };
    const { last: upTo, topics } = since;
    if (heard > upTo || topics === null) return { types: [reconnected], upTo };
    return { types: topics.map((topic) => `${topic}.changed`), upTo };
  });
}
