import { requireStanding } from '../access/require-access.js';
import { viewedAs } from '../access/view-as.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { requireNote, type WhichNote } from './note-to-change.js';
import { noteVersionsView } from './note-versions.js';
import { notesView } from './note-view.js';
import { noteReading, requireReading } from './reading-notes.js';

export interface OneNote extends WhichNote {
  viewAs?: string | undefined;
}

/** One note, with what it said before as far as whoever asks may read that. */
export function getNote(deps: Deps, actor: Actor, { viewAs, ...which }: OneNote) {
  return viewedAs(deps, actor, which.teamId, viewAs, async (asking) => {
    const capability = requireReading(asking, await requireStanding(asking, which.teamId));
    const { row, standing } = await requireNote(asking, which);
    noteReading(asking, standing, capability);
    const [note] = await notesView(deps, asking, standing, [row]);
    return {
      ...(note ?? refuse('note_not_found')),
      versions: await noteVersionsView(deps, asking, row.id),
    };
  });
}
