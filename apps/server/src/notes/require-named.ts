import { mayReadNote, type NoteToRead, noteReadingSentence } from '@kith/core/notes';
import type { Asking } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import type { Standing } from '../access/standing.sql.js';
import { refuse } from '../domain-error.js';
import { findNamed } from './notes.sql.js';
import { readersIn } from './team-readers.js';

/**
 * Refuses a note that names somebody who is not in the team, or who could not read it. Whom its
 * author may not know is to them nobody in the team: else the refusal would say who it is.
 */
export async function requireNamed(
  asking: Asking,
  standing: Standing,
  note: NoteToRead,
): Promise<void> {
  const { readership } = note;
  if (readership.kind !== 'people') return;
  const { tx, actor } = asking;
  const known = await findNamed(tx, actor.coopId, readership.personIds);
  if (known.length < readership.personIds.length) refuse('member_not_found');
  const readers = new Map(
    (await readersIn(asking, standing)).map((reader) => [reader.personId, reader]),
  );
  for (const personId of readership.personIds) {
    const reader = readers.get(personId) ?? refuse('member_not_found');
    const { reads, code } = mayReadNote(reader, note);
    if (reads || code === 'around_visits') continue;
    const name = personId === asking.readerId ? undefined : callName(reader.name);
    refuse('note_reader_cannot_see', {
      detail: noteReadingSentence({ reads, code, name }, asking.actor.language),
      params: { personId, reason: code },
    });
  }
}
