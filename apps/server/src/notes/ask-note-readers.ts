import { mayReadNote, noteReadersSentence, noteReadingSentence } from '@kith/core/notes';
import { type Asking, asActor, type SaidRecording } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import { noteLook } from '../access/note-look.js';
import { onBehalf } from '../access/on-behalf.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { requireKnown, requireNote, requireSharing } from './note-to-change.js';
import { type GivenReadership, readershipOf } from './readership.js';
import { readsThemselves } from './reading-notes.js';
import { readersIn } from './team-readers.js';

export interface ReadersQuestion extends SaidRecording {
  readership: GivenReadership;
  /** A note that there is. Left out: a new one. */
  noteId?: string | undefined;
}

/**
 * Who in a team will read a note, everybody by name and why, before it is sent. It is asked by
 * whoever may send it, and names those whom they may know: who sees who is in the team.
 */
export function askNoteReaders(
  deps: Deps,
  actor: Actor,
  teamId: string,
  { readership: given, noteId, ...said }: ReadersQuestion,
) {
  return asActor(deps, actor, async (outer) => {
    const readership = readershipOf(given);
    const isKnown = noteId !== undefined && (await readsThemselves(outer, { teamId, noteId }));
    return onBehalf(outer, teamId, said, async (asking) => {
      const standing = await requireStanding(asking, teamId);
      const authorId = await authorOf(asking, standing.teamId, noteId, isKnown);
      requireCapability(asking, standing, 'see_members');
      const members = await readersIn(asking, standing);
      noteLook(asking, standing, {
        kind: 'members',
        capability: 'see_members',
        about: members.map(({ personId }) => personId),
      });
      const { language } = actor;
      const people = members.map((member) => {
        const reading = mayReadNote(member, { authorId, readership });
        const name = member.personId === asking.readerId ? undefined : callName(member.name);
        return { member, reading: { ...reading, name } };
      });
      return {
        sentence: noteReadersSentence(
          people.map(({ reading }) => reading),
          language,
        ),
        people: people.map(({ member: { personId, name, pronouns }, reading }) => ({
          person: { id: personId, name, pronouns },
          reads: reading.reads,
          code: reading.code,
          sentence: noteReadingSentence(reading, language),
        })),
      };
    });
  });
}

async function authorOf(
  asking: Asking,
  teamId: string,
  noteId: string | undefined,
  isKnown: boolean,
) {
  if (noteId === undefined) {
    const standing = await requireStanding(asking, teamId);
    requireCapability(asking, standing, 'write_notes');
    return asking.principalId;
  }
  const { row, standing } = await requireNote(asking, { teamId, noteId });
  requireKnown(asking, row, isKnown);
  requireSharing(asking, standing, row);
  return row.authorId;
}
