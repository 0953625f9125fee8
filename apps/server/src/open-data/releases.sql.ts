import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

export interface NewRelease {
  ocid: string;
  id: string;
  /** RFC 3339. */
  date: string;
  tag: readonly string[];
  /** The release as JSON. */
  text: string;
  publisher: string | null;
  license: string;
}

export interface NewBatch {
  id: string;
  source: string;
  importedAt: Temporal.Instant;
}

export async function insertBatch(tx: Tx, batch: NewBatch) {
  await tx.insertInto('openDataBatches').values(batch).execute();
}

/** Takes back a batch that brought nothing new. */
export async function deleteBatchIfEmpty(tx: Tx, batchId: string) {
  await sql`
    delete from open_data_batches b where b.id = ${batchId}
    and not exists (select from open_data_releases r where r.batch_id = b.id)
  `.execute(tx);
}

/** Inserts what is new, and returns the keys of what was. */
export async function insertReleases(tx: Tx, batch: NewBatch, releases: readonly NewRelease[]) {
  const result = await sql<{ ocid: string; releaseId: string }>`
    insert into open_data_releases
      (ocid, release_id, released_at, tag, release, publisher, license, imported_at, batch_id)
    select ocid, id, date, array(select json_array_elements_text(tag)), text, publisher, license,
      ${batch.importedAt}, ${batch.id}
    from ${given(releases)}
    order by place
    on conflict on constraint release_once do nothing
    returning ocid, release_id
  `.execute(tx);
  return result.rows;
}

/** For each release given, in order: whether the one held under its name says the same. */
export async function sameAsHeld(tx: Tx, releases: readonly NewRelease[]): Promise<boolean[]> {
  const result = await sql<{ same: boolean }>`
    select held.release::jsonb = g.text::jsonb as same
    from ${given(releases)}
    join open_data_releases held on held.ocid = g.ocid and held.release_id = g.id
    order by place
  `.execute(tx);
  return result.rows.map(({ same }) => same);
}

/** Rows as the columns of arrays: two parameters a column, however many rows there are. */
function given(releases: readonly NewRelease[]) {
  const column = (of: (release: NewRelease) => string | null) => releases.map(of);
  return sql`unnest(
    ${column(({ ocid }) => ocid)}::text[],
    ${column(({ id }) => id)}::text[],
    ${column(({ date }) => new Date(date).toISOString())}::timestamptz[],
    ${column(({ tag }) => JSON.stringify(tag))}::json[],
    ${column(({ text }) => text)}::json[],
    ${column(({ publisher }) => publisher)}::text[],
    ${column(({ license }) => license)}::text[]
  ) with ordinality as g (ocid, id, date, tag, text, publisher, license, place)`;
}

/** A release as it is kept: `text` is its JSON. */
export interface HeldRelease {
  ocid: string;
  releaseId: string;
  releasedAt: Temporal.Instant;
  text: string;
  publisher: string | null;
  license: string;
  importedAt: Temporal.Instant;
}

const held = sql`ocid, release_id, released_at, release::text as text, publisher, license, imported_at`;

type ReleaseKey = readonly [releasedAt: string, ocid: string, releaseId: string];

/** Newest first, after a key. */
export async function selectReleases(tx: Tx, after: ReleaseKey | undefined, limit: number) {
  const [releasedAt, ocid, releaseId] = after ?? [];
  const result = await sql<HeldRelease>`
    select ${held} from open_data_releases
    where ${releasedAt ?? null}::timestamptz is null
      or (released_at, ocid, release_id) < (${releasedAt ?? null}, ${ocid ?? ''}, ${releaseId ?? ''})
    order by released_at desc, ocid desc, release_id desc
    limit ${limit}
  `.execute(tx);
  return result.rows;
}

export async function selectRelease(tx: Tx, ocid: string, releaseId: string) {
  const result = await sql<HeldRelease>`
    select ${held} from open_data_releases where ocid = ${ocid} and release_id = ${releaseId}
  `.execute(tx);
  return result.rows[0];
}

/** The processes after this one, in the order of their ocid. */
export async function selectOcids(tx: Tx, after: string, limit: number): Promise<string[]> {
  const result = await sql<{ ocid: string }>`
    select distinct ocid from open_data_releases where ocid > ${after} order by ocid limit ${limit}
  `.execute(tx);
  return result.rows.map(({ ocid }) => ocid);
}

/** The processes that a batch added to, in the order of their ocid. */
export async function selectOcidsOfBatch(tx: Tx, batchId: string, after: string, limit: number) {
  const result = await sql<{ ocid: string }>`
    select distinct ocid from open_data_releases
    where batch_id = ${batchId} and ocid > ${after} order by ocid limit ${limit}
  `.execute(tx);
  return result.rows.map(({ ocid }) => ocid);
}

/** Every release of these processes; those of one process together, oldest first. */
export async function selectReleasesOf(tx: Tx, ocids: readonly string[]) {
  const result = await sql<HeldRelease>`
    select ${held} from open_data_releases where ocid = any (${ocids}::text[])
    order by ocid, released_at, release_id
  `.execute(tx);
  return result.rows;
}

/** When anything was added last. */
export async function selectLastImport(tx: Tx): Promise<Temporal.Instant | undefined> {
  const result = await sql<{ at: Temporal.Instant | null }>`
    select max(imported_at) as at from open_data_batches
  `.execute(tx);
  return result.rows[0]?.at ?? undefined;
}
