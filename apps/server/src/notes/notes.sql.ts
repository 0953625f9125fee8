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

export interface SealedText {
  id: string;
  textNumber: number;
  textSealed: Buffer;
}

/**
 * What notes say that stand, sealed, and nothing besides: the newest first. They come as one row:
 * thousands of rows take as long to be made into objects as to be opened.
 */
export async function findTexts(
  tx: Tx,
  { coopId, teamId, authorId, after, limit }: NotesWanted,
): Promise<SealedText[]> {
  const { rows } = await sql<{ heads: string | null; texts: Buffer }>`
    select string_agg(id || ' ' || text_number || ' ' || length(text_sealed), ','
        order by id desc) as heads,
      string_agg(text_sealed, '' order by id desc) as texts
    from (
      select it.id, it.text_number, v.text_sealed
      from notes it
      join note_versions v
        on v.coop_id = it.coop_id and v.note_id = it.id and v.number = it.text_number
      where it.coop_id = ${coopId} and it.team_id = ${teamId} and it.withdrawn_at is null
        and ${authorId === undefined ? sql`true` : sql`it.author_id = ${authorId}`}
        and ${after === undefined ? sql`true` : sql`it.id < ${after}`}
      order by it.id desc limit ${limit}
    ) as newest
  `.execute(tx);
  const [row] = rows;
  if (!row?.heads) return [];
  let end = 0;
  return row.heads.split(',').map((head) => {
    const [id = '', textNumber, length] = head.split(' ');
    const begin = end;
    end += Number(length);
    return { id, textNumber: Number(textNumber), textSealed: row.texts.subarray(begin, end) };
  });
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
