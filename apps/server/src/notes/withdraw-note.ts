import { asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import { onBehalf } from '../access/on-behalf.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { record } from '../events/record.js';
import { requireOwnNote, type WhichNote } from './note-to-change.js';
import { readNoteBack } from './note-view.js';
import { changeNote } from './notes.sql.js';

export interface Withdrawal extends SaidRecording {
  /** The version of the note that was read. */
  version: number;
}

/** Takes back a note, by whoever wrote it. That it was written stays, and what it said for the Owner. */
export function withdrawNote(
  deps: Deps,
  actor: Actor,
  which: WhichNote,
  { version, ...said }: Withdrawal,
) {
  const { teamId, noteId } = which;
  return asActor(deps, actor, (outer) =>
    onBehalf(outer, teamId, said, async (asking) => {
      const { standing, allowed } = await requireOwnNote(asking, which, version);
      const known = { coopId: actor.coopId, teamId, id: noteId, version };
      const values = { withdrawnAt: asking.now, ...recordedAs(asking, said) };
      if (!(await changeNote(asking.tx, known, values))) refuse('version_mismatch');
      await record(asking, teamId, said, [{ type: 'note.withdrawn', subjectId: noteId, allowed }]);
      return readNoteBack(deps, asking, standing, noteId);
    }),
  );
}
