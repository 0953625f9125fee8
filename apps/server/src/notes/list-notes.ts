import { z } from 'zod';
import { requireStanding } from '../access/require-access.js';
import { viewedAs } from '../access/view-as.js';
import type { Actor } from '../actor.js';
import { idSchema } from '../contract/ids.js';
import type { Deps } from '../deps.js';
import { openNow } from '../emergencies/emergency-view.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import { notesView } from './note-view.js';
import { findNotes } from './notes.sql.js';
import { mayThey, noteReading, requireReading } from './reading-notes.js';

export interface NotesRequest extends PageRequest {
  viewAs?: string | undefined;
}

/** The notes of a team, the newest first, as far as whoever asks may read them. */
export function listNotes(
  deps: Deps,
  actor: Actor,
  teamId: string,
  { cursor, limit = defaultLimit, viewAs }: NotesRequest,
) {
  return viewedAs(deps, actor, teamId, viewAs, async (asking) => {
    const standing = await requireStanding(asking, teamId);
    const capability = requireReading(asking, standing);
    const authorId = capability === 'write_notes' ? asking.principalId : undefined;
    const after = keyIn(cursor, z.tuple([idSchema]))?.[0];
    const wanted = { coopId: actor.coopId, teamId, authorId, after, limit: limit + 1 };
    const page = pageFrom(await findNotes(asking.tx, wanted), limit, ({ id }) => [id]);
    if (page.items.length > 0) noteReading(asking, standing, capability);
    return {
      items: await notesView(deps, asking, standing, page.items),
      nextCursor: page.nextCursor,
      timeZone: standing.timeZone,
      maySee: mayThey(asking, standing, 'see_notes'),
      mayWrite: mayThey(asking, standing, 'write_notes'),
      emergency: openNow(standing, 'see_notes'),
    };
  });
}
