import { asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import { onBehalf } from '../access/on-behalf.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { record } from '../events/record.js';
import { requireOwnNote, type WhichNote } from './note-to-change.js';
import { addNoteVersion } from './note-versions.js';
import { readNoteBack } from './note-view.js';
import { changeNote } from './notes.sql.js';

export interface Amendment extends SaidRecording {
  text: string;
  /** The version of the note that was read. */
  version: number;
}

/** Changes the words of a note, by whoever wrote it. What it said before is kept. */
export function amendNote(
  deps: Deps,
  actor: Actor,
  which: WhichNote,
  { text, version, ...said }: Amendment,
) {
  const { teamId, noteId } = which;
  return asActor(deps, actor, (outer) =>
    onBehalf(outer, teamId, said, async (asking) => {
      const { row, standing, allowed } = await requireOwnNote(asking, which, version);
      const known = { coopId: actor.coopId, teamId, id: noteId, version };
      const number = row.textNumber + 1;
      const values = { textNumber: number, ...recordedAs(asking, said) };
      if (!(await changeNote(asking.tx, known, values))) refuse('version_mismatch');
      await addNoteVersion(deps, asking, said, { teamId, noteId, number, text });
      await record(asking, teamId, said, [{ type: 'note.amended', subjectId: noteId, allowed }]);
      return readNoteBack(deps, asking, standing, noteId);
    }),
  );
}
