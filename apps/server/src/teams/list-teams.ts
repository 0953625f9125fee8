import { z } from 'zod';
import { asActor } from '../access/asking.js';
import type { Actor } from '../actor.js';
import { idSchema } from '../contract/ids.js';
import type { Deps } from '../deps.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import { findOwnStandings } from './memberships.sql.js';
import { teamView } from './team-view.js';
import { countMembers } from './teams.sql.js';

/** The teams a person is in, by name. */
export function listTeams(deps: Deps, actor: Actor, { cursor, limit = defaultLimit }: PageRequest) {
  return asActor(deps, actor, async (asking) => {
    const { tx } = asking;
    const { coopId, personId } = actor;
    const after = keyIn(cursor, z.tuple([idSchema]))?.[0];
    const rows = await findOwnStandings(tx, { coopId, personId, after, limit: limit + 1 });
    const page = pageFrom(rows, limit, ({ teamId }) => [teamId]);
    const counts = await countMembers(
      tx,
      coopId,
      page.items.map(({ teamId }) => teamId),
    );
    return {
      items: page.items.map((standing) =>
        teamView(asking, standing, counts.get(standing.teamId) ?? 0),
      ),
      nextCursor: page.nextCursor,
    };
  });
}
