import { type Insertable, sql } from 'kysely';
import type { Tx } from '../db/database.js';
import type { NotesTable, NoteVersionsTable } from './tables.js';

export async function insertNote(tx: Tx, row: Insertable<NotesTable>) {
  await tx.insertInto('notes').values(row).execute();
}

export async function insertNoteVersion(tx: Tx, row: Insertable<NoteVersionsTable>) {
  await tx.insertInto('noteVersions').values(row).execute();
}

interface Place {
  coopId: string;
  teamId: string;
}

/** With the version that stands, and the names that whoever asks may know. */
const read = (tx: Tx, { coopId, teamId }: Place) =>
  tx
    .selectFrom('notes as it')
    .leftJoin('noteVersions as v', (join) =>
      join
        .onRef('v.coopId', '=', 'it.coopId')
        .onRef('v.noteId', '=', 'it.id')
        .onRef('v.number', '=', 'it.textNumber'),
    )
    .leftJoin('people as a', (join) =>
      join.onRef('a.coopId', '=', 'it.coopId').onRef('a.id', '=', 'it.authorId'),
    )
    .leftJoin('people as r', (join) =>
      join.onRef('r.coopId', '=', 'it.coopId').on(
        'r.id',
        '=',
        sql<string>`case when it.withdrawn_at is null then v.recorded_by
          else it.recorded_by end`,
      ),
    )
    .selectAll('it')
    .select(['v.textSealed', 'v.recordedBy as textBy', 'v.onBehalfOf as textFor'])
    .select(['v.method as textMethod', 'v.recordedAt as textAt'])
    .select(['a.preferredName as authorName', 'a.pronouns as authorPronouns'])
    .select('r.preferredName as recordedByName')
    .where('it.coopId', '=', coopId)
    .where('it.teamId', '=', teamId);

export interface NotesWanted extends Place {
  /** Only those of one author. */
  authorId: string | undefined;
  after: string | undefined;
  limit: number;
}

/** Newest first: an id begins with the moment it was made. */
export function findNotes(tx: Tx, { after, limit, authorId, ...place }: NotesWanted) {
  let query = read(tx, place);
  if (authorId !== undefined) query = query.where('it.authorId', '=', authorId);
  if (after !== undefined) query = query.where('it.id', '<', after);
  return query.orderBy('it.id', 'desc').limit(limit).execute();
}

/** What notes say that stand, sealed, and nothing besides: the newest first. */
export function findTexts(tx: Tx, { coopId, teamId, authorId, after, limit }: NotesWanted) {
  let query = tx
    .selectFrom('notes as it')
    .innerJoin('noteVersions as v', (join) =>
      join
        .onRef('v.coopId', '=', 'it.coopId')
        .onRef('v.noteId', '=', 'it.id')
        .onRef('v.number', '=', 'it.textNumber'),
    )
    .select(['it.id', 'it.textNumber', 'it.writtenAt', 'v.textSealed'])
    .where('it.coopId', '=', coopId)
    .where('it.teamId', '=', teamId)
    .where('it.withdrawnAt', 'is', null);
  if (authorId !== undefined) query = query.where('it.authorId', '=', authorId);
  if (after !== undefined) query = query.where('it.id', '<', after);
  return query.orderBy('it.id', 'desc').limit(limit).execute();
}

/** These notes, the newest first. */
export async function findNotesById(tx: Tx, place: Place, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return read(tx, place).where('it.id', 'in', ids).orderBy('it.id', 'desc').execute();
}

export type NoteRow = Awaited<ReturnType<typeof findNotes>>[number];

export function findNote(tx: Tx, { id, ...place }: Place & { id: string }) {
  return read(tx, place).where('it.id', '=', id).executeTakeFirst();
}

export interface VersionsWanted {
  coopId: string;
  /** Of the note. */
  id: string;
  /** Only those before this one. */
  before: number | undefined;
  limit: number;
}

/** What it ever said, the newest first, as far as whoever asks may read it. */
export function findNoteVersions(tx: Tx, { coopId, id, before, limit }: VersionsWanted) {
  const query = tx
    .selectFrom('noteVersions as v')
    .leftJoin('people as r', (join) =>
      join.onRef('r.coopId', '=', 'v.coopId').onRef('r.id', '=', 'v.recordedBy'),
    )
    .selectAll('v')
    .select('r.preferredName as recordedByName')
    .where('v.coopId', '=', coopId)
    .where('v.noteId', '=', id);
  const wanted = before === undefined ? query : query.where('v.number', '<', before);
  return wanted.orderBy('v.number', 'desc').limit(limit).execute();
}

/** The people of these ids, as far as whoever asks may know them. */
export async function findNamed(tx: Tx, coopId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('people')
    .select(['id', 'preferredName as name', 'pronouns'])
    .where('coopId', '=', coopId)
    .where('id', 'in', ids)
    .execute();
}

/** Whether there is such a visit of the team that whoever asks may know of. */
export async function isVisitKnown(tx: Tx, { coopId, teamId }: Place, visitId: string) {
  const found = await tx
    .selectFrom('visits')
    .select('id')
    .where('coopId', '=', coopId)
    .where('teamId', '=', teamId)
    .where('id', '=', visitId)
    .executeTakeFirst();
  return found !== undefined;
}

type Changed = Pick<Insertable<NotesTable>, 'recordedBy' | 'onBehalfOf' | 'method' | 'recordedAt'> &
  Partial<
    Pick<
      Insertable<NotesTable>,
      'textNumber' | 'withdrawnAt' | 'readership' | 'forHats' | 'readerIds'
    >
  >;

/** Changes one if its version is still the one seen. False when it is not. */
export async function changeNote(
  tx: Tx,
  known: Place & { id: string; version: number },
  values: Changed,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('notes')
    .set({ ...values, version: sql<number>`version + 1` })
    .where('coopId', '=', known.coopId)
    .where('teamId', '=', known.teamId)
    .where('id', '=', known.id)
    .where('version', '=', known.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
