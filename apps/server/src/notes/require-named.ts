import { mayReadNote, type NoteToRead, noteReadingSentence } from '@kith/core/notes';
import type { Asking } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import type { Standing } from '../access/standing.sql.js';
import { refuse } from '../domain-error.js';
import { readersIn } from './team-readers.js';

/** Refuses a note that names somebody who is not in the team, or who could not read it. */
export async function requireNamed(
  asking: Asking,
  standing: Standing,
  note: NoteToRead,
): Promise<void> {
  const { readership } = note;
  if (readership.kind !== 'people') return;
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
