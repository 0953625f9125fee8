import { z } from 'zod';
import { type Asking, recordedAs, type SaidRecording } from '../access/asking.js';
import { recordedOf } from '../access/recorded-of.js';
import type { Deps } from '../deps.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
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

/** What a note ever said, the newest first, as far as whoever asks may read it. */
export async function noteVersionsPage(
  { sealer }: Pick<Deps, 'sealer'>,
  { tx, actor: { coopId } }: Asking,
  noteId: string,
  { cursor, limit = defaultLimit }: PageRequest,
) {
  const before = keyIn(cursor, z.tuple([z.int32()]))?.[0];
  const rows = await findNoteVersions(tx, { coopId, id: noteId, before, limit: limit + 1 });
  const page = pageFrom(rows, limit, ({ number }) => [number]);
  const cells = page.items.map(({ number, textSealed: sealed }) => ({
    cell: noteTextCell(coopId, noteId, number),
    sealed,
  }));
  const texts = await sealer.openTexts(tx, coopId, cells);
  const versions = page.items.map((row, at) => ({
    number: row.number,
    text: texts[at] ?? null,
    damaged: texts[at] === undefined,
    recorded: recordedOf(row),
  }));
  return { versions, nextCursor: page.nextCursor };
}
