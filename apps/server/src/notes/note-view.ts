import { noteRights } from '@kith/core/notes';
import { questionOf } from '../access/access-of.js';
import type { Asking } from '../access/asking.js';
import { recordedOf } from '../access/recorded-of.js';
import { scopeAllows } from '../access/session-scope.js';
import type { Standing } from '../access/standing.sql.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { instantText } from '../instant-text.js';
import { noteTextCell } from './note-text.js';
import { findNamed, findNote, type NoteRow } from './notes.sql.js';

interface Person {
  id: string;
  name: string;
  pronouns: string | null;
}

/** Notes as whoever asks sees them: `standing` is that of whose right is used. */
export async function notesView(
  { sealer }: Pick<Deps, 'sealer'>,
  asking: Asking,
  standing: Standing,
  rows: readonly NoteRow[],
) {
  const { tx, actor } = asking;
  const ids = new Set(rows.flatMap(({ readerIds }) => readerIds));
  const named = await findNamed(tx, actor.coopId, [...ids]);
  const people = new Map(named.map((person) => [person.id, person]));
  const standingRows = rows.filter(({ withdrawnAt }) => withdrawnAt === null);
  const opened = await sealer.openTexts(tx, actor.coopId, standingRows.map(sealedTextOf));
  const texts = new Map(standingRows.map(({ id }, at) => [id, opened[at]]));
  return rows.map((row) => noteView(asking, standing, row, { people, texts }));
}

/** The answer to a write: what was written, by the right by which it was. */
export async function readNoteBack(
  deps: Pick<Deps, 'sealer'>,
  asking: Asking,
  standing: Standing,
  id: string,
) {
  const which = { coopId: asking.actor.coopId, teamId: standing.teamId, id };
  const row = (await findNote(asking.tx, which)) ?? refuse('note_not_found');
  const [note] = await notesView(deps, asking, standing, [row]);
  return note ?? refuse('note_not_found');
}

interface Found {
  people: ReadonlyMap<string, Person>;
  /** Undefined: it stands, and does not open. */
  texts: ReadonlyMap<string, string | undefined>;
}

function noteView(asking: Asking, standing: Standing, row: NoteRow, { people, texts }: Found) {
  const { id, teamId, authorId, textNumber, visitId, version, withdrawnAt } = row;
  return {
    id,
    teamId,
    author:
      row.authorName === null
        ? null
        : { id: authorId, name: row.authorName, pronouns: row.authorPronouns },
    yours: authorId === asking.readerId,
    text: texts.get(id) ?? null,
    damaged: texts.has(id) && texts.get(id) === undefined,
    textNumber,
    readership: {
      kind: row.readership,
      hats: row.forHats,
      people: row.readerIds.flatMap((personId) => people.get(personId) ?? []),
    },
    writtenAt: instantText(row.writtenAt),
    occurredAt: row.occurredAt && instantText(row.occurredAt),
    visitId,
    withdrawnAt: withdrawnAt && instantText(withdrawnAt),
    mayChange: mayChange(asking, standing, row),
    version,
    recorded: recordOf(row),
  };
}

/** The hand in the words: whoever says anew for whom they are has written nothing down. */
function recordOf(row: NoteRow) {
  const { withdrawnAt, textMethod: method, textAt: recordedAt, recordedByName } = row;
  if (withdrawnAt !== null || method === null || recordedAt === null) return recordedOf(row);
  const { textBy: recordedBy, textFor: onBehalfOf } = row;
  return recordedOf({ recordedBy, recordedByName, onBehalfOf, method, recordedAt });
}

/** A note that stands always has the version that stands. */
function sealedTextOf({ coopId, id, textNumber, textSealed }: NoteRow) {
  if (textSealed === null) throw new Error('A note has lost its words.');
  return { cell: noteTextCell(coopId, id, textNumber), sealed: textSealed };
}

/** What whoever reads may do with it: nothing by the right of somebody else. */
function mayChange(asking: Asking, standing: Standing, { authorId, withdrawnAt }: NoteRow) {
  const person = { personId: asking.principalId, standing: questionOf(standing) };
  const rights = noteRights(person, { authorId, isWithdrawn: withdrawnAt !== null });
  const isOwn = asking.principalId === asking.actor.personId && !asking.preview;
  const writes = isOwn && scopeAllows(asking, 'write_notes');
  const shares =
    isOwn && scopeAllows(asking, authorId === asking.principalId ? 'write_notes' : 'change_grants');
  return {
    text: writes && rights.amend,
    readership: shares && rights.changeReadership,
    withdraw: writes && rights.withdraw,
  };
}
