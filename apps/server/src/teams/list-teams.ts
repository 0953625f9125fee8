import { z } from 'zod';
import { asActor } from '../access/asking.js';
import type { Actor } from '../actor.js';
import { idSchema } from '../contract/ids.js';
import type { Deps } from '../deps.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import { findOwnStandings } from './memberships.sql.js';
import { factsOf } from './team-facts.js';
import { teamView } from './team-view.js';

/** The teams a person is in, by name. */
export function listTeams(deps: Deps, actor: Actor, { cursor, limit = defaultLimit }: PageRequest) {
  return asActor(deps, actor, async (asking) => {
    const { tx } = asking;
    const { coopId, personId } = actor;
    const after = keyIn(cursor, z.tuple([idSchema]))?.[0];
    const rows = await findOwnStandings(tx, { coopId, personId, after, limit: limit + 1 });
    const page = pageFrom(rows, limit, ({ teamId }) => [teamId]);
    const facts = await factsOf(
      asking,
      page.items.map(({ teamId }) => teamId),
    );
    return {
      items: page.items.map((standing) => teamView(asking, standing, facts(standing.teamId))),
      nextCursor: page.nextCursor,
    };
  });
}
