import { Temporal } from 'temporal-polyfill';
import { asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import { onBehalf } from '../access/on-behalf.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { record } from '../events/record.js';
import { addNoteVersion } from './note-versions.js';
import { readNoteBack } from './note-view.js';
import { insertNote, isVisitKnown } from './notes.sql.js';
import { type GivenReadership, readershipColumns, readershipOf } from './readership.js';
import { requireNamed } from './require-named.js';

export interface NewNote extends SaidRecording {
  text: string;
  readership?: GivenReadership | undefined;
  /** ISO 8601: when it was so. Left out: nothing is said of that. */
  occurredAt?: string | undefined;
  visitId?: string | undefined;
}

/** Writes a note about the person whose team it is. Its author is whose words they are. */
export function writeNote(
  deps: Deps,
  actor: Actor,
  teamId: string,
  { text, readership: given = { kind: 'team' }, occurredAt, visitId, ...said }: NewNote,
) {
  return asActor(deps, actor, (outer) =>
    onBehalf(outer, teamId, said, async (asking) => {
      const { tx, now, principalId: authorId, newId } = asking;
      const standing = await requireStanding(asking, teamId);
      const allowed = requireCapability(asking, standing, 'write_notes');
      const readership = readershipOf(given);
      requireHasBeen(occurredAt, now);
      const place = { coopId: actor.coopId, teamId };
      if (visitId !== undefined && !(await isVisitKnown(tx, place, visitId))) {
        refuse('visit_not_found');
      }
      await requireNamed(asking, standing, { authorId, readership });
      const id = newId();
      await insertNote(tx, {
        ...place,
        id,
        authorId,
        writtenAt: now,
        occurredAt: occurredAt ?? null,
        visitId: visitId ?? null,
        ...readershipColumns(readership),
        ...recordedAs(asking, said),
      });
      await addNoteVersion(deps, asking, said, { teamId, noteId: id, number: 1, text });
      const when = occurredAt === undefined ? {} : { occurredAt };
      await record(asking, teamId, said, [
        { type: 'note.written', subjectId: id, allowed, ...when },
      ]);
      return readNoteBack(deps, asking, standing, id);
    }),
  );
}

function requireHasBeen(occurredAt: string | undefined, now: Temporal.Instant) {
  if (occurredAt === undefined) return;
  if (Temporal.Instant.compare(Temporal.Instant.from(occurredAt), now) <= 0) return;
  const reason = 'This has not been yet.';
  const accepted = `until ${now.toString()}`;
  refuse('invalid_request', {
    params: { invalid_params: [{ name: 'occurredAt', reason, accepted }] },
  });
}
