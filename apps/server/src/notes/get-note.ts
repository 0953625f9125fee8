import { requireStanding } from '../access/require-access.js';
import { viewedAs } from '../access/view-as.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import type { PageRequest } from '../http/paging.js';
import { requireNote, type WhichNote } from './note-to-change.js';
import { noteVersionsPage } from './note-versions.js';
import { notesView } from './note-view.js';
import { noteReading, requireReading } from './reading-notes.js';

export interface OneNote extends WhichNote, PageRequest {
  viewAs?: string | undefined;
}

/** One note, with what it said before as far as whoever asks may read that: a page of it. */
export function getNote(deps: Deps, actor: Actor, { viewAs, cursor, limit, ...which }: OneNote) {
  return viewedAs(deps, actor, which.teamId, viewAs, async (asking) => {
    const capability = requireReading(asking, await requireStanding(asking, which.teamId));
    const { row, standing } = await requireNote(asking, which);
    noteReading(asking, standing, capability);
    const [note] = await notesView(deps, asking, standing, [row]);
    return {
      ...(note ?? refuse('note_not_found')),
      ...(await noteVersionsPage(deps, asking, row.id, { cursor, limit })),
    };
  });
}
