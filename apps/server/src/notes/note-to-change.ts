import { noteRights } from '@kith/core/notes';
import { questionOf } from '../access/access-of.js';
import type { Asking } from '../access/asking.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import type { Standing } from '../access/standing.sql.js';
import { refuse } from '../domain-error.js';
import { requireVersion } from '../http/versions.js';
import { findNote, type NoteRow } from './notes.sql.js';

export interface WhichNote {
  teamId: string;
  noteId: string;
}

/** A note that whoever's right is used may read. */
export async function requireNote(asking: Asking, { teamId, noteId }: WhichNote) {
  const standing = await requireStanding(asking, teamId);
  const which = { coopId: asking.actor.coopId, teamId, id: noteId };
  const row = (await findNote(asking.tx, which)) ?? refuse('note_not_found');
  return { row, standing };
}

/**
 * A note of somebody else's is found by the right of another, in whose place they stand, only by
 * whoever may read it themselves: else who knows its id would learn who wrote it.
 */
export function requireKnown(
  { principalId }: Asking,
  { authorId }: NoteRow,
  readsThemselves: boolean,
): void {
  if (!readsThemselves && authorId !== principalId) refuse('note_not_found');
}

/** By the right of another, the notes of others are not there: see `requireKnown`. */
const isForOneself = ({ principalId, actor }: Asking) => principalId === actor.personId;

/** A note of their own, which still stands, in the version that was read. */
export async function requireOwnNote(asking: Asking, which: WhichNote, version: number) {
  const { row, standing } = await requireNote(asking, which);
  const allowed = requireCapability(asking, standing, 'write_notes');
  if (row.authorId !== asking.principalId)
    refuse(isForOneself(asking) ? 'note_not_yours' : 'note_not_found');
  requireStands(row);
  requireVersion(row.version, version);
  return { row, standing, allowed };
}

/** The yes by which somebody says who can read a note: as its author, or as who decides. */
export function requireSharing(asking: Asking, standing: Standing, row: NoteRow) {
  const isTheirs = row.authorId === asking.principalId;
  const person = { personId: asking.principalId, standing: questionOf(standing) };
  const rights = noteRights(person, { authorId: row.authorId, isWithdrawn: false });
  if (!rights.changeReadership && !isTheirs) refuse('note_not_yours');
  const allowed = requireCapability(asking, standing, isTheirs ? 'write_notes' : 'change_grants');
  requireStands(row);
  return allowed;
}

function requireStands({ withdrawnAt }: NoteRow) {
  if (withdrawnAt !== null) refuse('note_withdrawn');
}
