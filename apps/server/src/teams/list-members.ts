import { z } from 'zod';
import { requireAccess } from '../access/require-access.js';
import { viewedAs } from '../access/view-as.js';
import type { Actor } from '../actor.js';
import { idSchema } from '../contract/ids.js';
import type { Deps } from '../deps.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import { mapInTurns } from '../in-turns.js';
import { memberView } from './member-view.js';
import { findMembers } from './memberships.sql.js';
import { noteMembers } from './note-members.js';

export interface MembersRequest extends PageRequest {
  viewAs?: string | undefined;
}

/** The live members of a team, the Owner first, with what whoever asks may know of each. */
export function listMembers(
  deps: Deps,
  actor: Actor,
  teamId: string,
  { cursor, limit = defaultLimit, viewAs }: MembersRequest,
) {
  return viewedAs(deps, actor, teamId, viewAs, async (asking) => {
    const viewer = await requireAccess(asking, teamId, 'see_members');
    const after = keyIn(cursor, z.tuple([idSchema]))?.[0];
    const wanted = { coopId: actor.coopId, teamId, after, limit: limit + 1 };
    const rows = await findMembers(asking.tx, wanted);
    const page = pageFrom(rows, limit, ({ membershipId }) => [membershipId]);
    noteMembers(asking, viewer, page.items);
    return {
      items: await mapInTurns(page.items, (member) => memberView(asking, viewer, member)),
      nextCursor: page.nextCursor,
    };
  });
}
