import { mostLookedThrough, type SaysAll, wordsSought } from '@kith/core/notes';
import { z } from 'zod';
import { type Asking, asActor } from '../access/asking.js';
import { requireStanding } from '../access/require-access.js';
import type { Actor } from '../actor.js';
import { idSchema } from '../contract/ids.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { openNow } from '../emergencies/emergency-view.js';
import { cursorOf, defaultLimit, keyIn, type PageRequest } from '../http/paging.js';
import { mapInTurns } from '../in-turns.js';
import { instantText } from '../instant-text.js';
import { noteTextCell } from './note-text.js';
import { notesView } from './note-view.js';
import {
  findNote,
  findNotesById,
  findTexts,
  type NotesWanted,
  type SealedText,
} from './notes.sql.js';
import { mayThey, noteReading, requireReading } from './reading-notes.js';

/** So many are in memory at once, sealed and opened: a note may be long. */
const atOnce = 500;
/** So many are looked through before others have a turn. */
const inOneTurn = 100;

export interface Search extends PageRequest {
  words: string;
}

/**
 * Notes that say all of these words, of those that whoever asks may read, the newest first. They are
 * opened for this one answer: no word of them is kept anywhere. See record 56.
 */
export function searchNotes(
  deps: Deps,
  actor: Actor,
  teamId: string,
  { words, cursor, limit = defaultLimit }: Search,
  most = mostLookedThrough,
) {
  return asActor(deps, actor, async (asking) => {
    const standing = await requireStanding(asking, teamId);
    const capability = requireReading(asking, standing);
    const saysAll = wordsSought(words, actor.language) ?? refuseNoWord();
    const authorId = capability === 'write_notes' ? asking.principalId : undefined;
    const after = keyIn(cursor, z.tuple([idSchema]))?.[0];
    const wanted = { coopId: actor.coopId, teamId, authorId, after, limit };
    const { ids, lastId } = await lookThrough(deps, asking, saysAll, {
      ...wanted,
      most,
    });
    // That nothing was found tells something of them, too.
    noteReading(asking, standing, capability, 'notes_search');
    const rows = await findNotesById(asking.tx, wanted, ids);
    const stoppedAt = lastId && (await findNote(asking.tx, { ...wanted, id: lastId }));
    return {
      items: await notesView(deps, asking, standing, rows),
      nextCursor: stoppedAt ? cursorOf([stoppedAt.id]) : null,
      lookedBackTo: stoppedAt ? instantText(stoppedAt.writtenAt) : null,
      timeZone: standing.timeZone,
      maySee: mayThey(asking, standing, 'see_notes'),
      mayWrite: mayThey(asking, standing, 'write_notes'),
      emergency: openNow(standing, 'see_notes'),
    };
  });
}

/** The ids of as many as are wanted, and that of the last note that was looked at where there are more. */
async function lookThrough(
  { sealer }: Pick<Deps, 'sealer'>,
  { tx, actor: { coopId } }: Asking,
  saysAll: SaysAll,
  { limit: mostFound, most, ...wanted }: NotesWanted & { most: number },
) {
  const ids: string[] = [];
  let last = wanted.after;
  let left = most;
  const read = (after: string | undefined) =>
    findTexts(tx, { ...wanted, after, limit: Math.min(atOnce, left) });
  let reading: Promise<SealedText[]> | undefined = read(last);
  while (reading !== undefined) {
    const rows: SealedText[] = await reading;
    const isEnd = rows.length < Math.min(atOnce, left);
    left -= rows.length;
    // The database reads the next while these are opened.
    reading = isEnd || left === 0 ? undefined : read(rows.at(-1)?.id);
    reading?.catch(() => undefined);
    const cells = rows.map(({ id, textNumber, textSealed: sealed }) => ({
      cell: noteTextCell(coopId, id, textNumber),
      sealed,
    }));
    const texts = await sealer.openTexts(tx, coopId, cells);
    const isFound = await mapInTurns(texts, (text = '') => saysAll(text), inOneTurn);
    for (const [at, { id }] of rows.entries()) {
      if (isFound[at] && ids.length === mostFound) return { ids, lastId: last };
      if (isFound[at]) ids.push(id);
      last = id;
    }
    if (isEnd) return { ids, lastId: undefined };
  }
  return { ids, lastId: last };
}

function refuseNoWord(): never {
  const reason = 'There is no word in this.';
  refuse('invalid_request', { params: { invalid_params: [{ name: 'words', reason }] } });
}
