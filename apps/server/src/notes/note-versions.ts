import { type Asking, recordedAs, type SaidRecording } from '../access/asking.js';
import { recordedOf } from '../access/recorded-of.js';
import type { Deps } from '../deps.js';
import { noteTextCell } from './note-text.js';
import { findNoteVersions, insertNoteVersion } from './notes.sql.js';

interface NewVersion {
  teamId: string;
  noteId: string;
  number: number;
  text: string;
}

/** What a note says from now on, sealed. */
export async function addNoteVersion(
  { sealer }: Pick<Deps, 'sealer'>,
  asking: Asking,
  said: SaidRecording,
  { text, ...which }: NewVersion,
) {
  const { coopId } = asking.actor;
  const cell = noteTextCell(coopId, which.noteId, which.number);
  const textSealed = await sealer.seal(asking.tx, cell, text);
  await insertNoteVersion(asking.tx, {
    coopId,
    ...which,
    textSealed,
    ...recordedAs(asking, said),
  });
}

/** All that a note ever said, as far as whoever asks may read it. */
export async function noteVersionsView(
  { sealer }: Pick<Deps, 'sealer'>,
  { tx, actor: { coopId } }: Asking,
  noteId: string,
) {
  const rows = await findNoteVersions(tx, { coopId, id: noteId });
  const cells = rows.map(({ number, textSealed: sealed }) => ({
    cell: noteTextCell(coopId, noteId, number),
    sealed,
  }));
  const texts = await sealer.openTexts(tx, coopId, cells);
  return rows.map((row, at) => ({
    number: row.number,
    text: texts[at] ?? '',
    recorded: recordedOf(row),
  }));
}
