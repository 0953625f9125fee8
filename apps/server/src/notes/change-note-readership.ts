import { asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import { onBehalf, refuseOwnGain } from '../access/on-behalf.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { record } from '../events/record.js';
import { requireVersion } from '../http/versions.js';
import { requireKnown, requireNote, requireSharing, type WhichNote } from './note-to-change.js';
import { readNoteBack } from './note-view.js';
import { changeNote } from './notes.sql.js';
import { type GivenReadership, readershipColumns, readershipOf } from './readership.js';
import { noteReadingOf, readsThemselves } from './reading-notes.js';
import { requireNamed } from './require-named.js';

export interface ReadershipChange extends SaidRecording {
  readership: GivenReadership;
  /** The version of the note that was read. */
  version: number;
}

/**
 * Says anew who can read a note: its author, the Owner, and whoever decides for them by law. To say
 * so for another is not to read it: the words are for whoever may read them by a right of their own.
 */
export function changeNoteReadership(
  deps: Deps,
  actor: Actor,
  which: WhichNote,
  { readership: given, version, ...said }: ReadershipChange,
) {
  const { teamId, noteId } = which;
  return asActor(deps, actor, async (outer) => {
    const couldRead = await readsThemselves(outer, which);
    const changed = await onBehalf(outer, teamId, said, async (asking) => {
      const { row, standing } = await requireNote(asking, which);
      requireKnown(asking, row, couldRead);
      const allowed = requireSharing(asking, standing, row);
      const readership = readershipOf(given);
      requireVersion(row.version, version);
      await requireNamed(asking, standing, { authorId: row.authorId, readership });
      const columns = readershipColumns(readership);
      const known = { coopId: actor.coopId, teamId, id: noteId, version };
      const values = { ...columns, ...recordedAs(asking, said) };
      if (!(await changeNote(asking.tx, known, values))) refuse('version_mismatch');
      const { readership: was } = row;
      const readers = columns.readerIds;
      const details = {
        was,
        readership: columns.readership,
        ...(readers.length > 0 && { readers }),
        ...(columns.forHats.length > 0 && { hats: columns.forHats }),
      };
      await record(asking, teamId, said, [
        { type: 'note.readership_changed', subjectId: noteId, details, allowed },
      ]);
      return readNoteBack(deps, asking, standing, noteId);
    });
    if (!(await readsThemselves(outer, which))) return { ...changed, text: null };
    if (!couldRead) await refuseOwnGain(outer, teamId);
    await noteReadingOf(outer, teamId, changed);
    return changed;
  });
}
