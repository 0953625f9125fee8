import { type ContractSummary, wordsToFind } from '@kith/ocds/contracts';
import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { insertRows } from '../db/insert-rows.sql.js';

/** The lots that a contract is for, where it is not for all that its process has. */
export interface ContractLots {
  lots: Array<{ id: string; title: string | null }>;
  lotsInAll: number;
}

/** What a row shows. */
export type ListedContract = ContractSummary & ContractLots;

export interface NewContract {
  summary: ListedContract;
  /** What the row can be found by. */
  words: string;
}

/** Puts these rows in the place of all that stood for these processes. */
export async function replaceContracts(
  tx: Tx,
  ocids: readonly string[],
  contracts: readonly NewContract[],
) {
  await sql`delete from open_data_contracts where ocid = any (${ocids}::text[])`.execute(tx);
  await insertRows(
    tx,
    'open_data_contracts',
    contracts.map(({ summary, words }) => ({
      key: summary.key,
      ocid: summary.ocid,
      releasedAt: new Date(summary.released).toISOString(),
      promises: Math.max(summary.commitments, summary.reported),
      summary,
      words,
    })),
  );
}

/** Some of the processes whose rows are to be read anew. */
export async function selectOcidsToRead(tx: Tx, limit: number): Promise<string[]> {
  const result = await sql<{ ocid: string }>`
    select distinct ocid from open_data_contracts where words = '' order by ocid limit ${limit}
  `.execute(tx);
  return result.rows.map(({ ocid }) => ocid);
}

type ContractKey = readonly [releasedAt: string, key: string];

export interface ContractFilter {
  /** Every word must be there, be it as a part of one. */
  words?: string | undefined;
  withCommitments?: boolean | undefined;
}

interface ContractRow {
  key: string;
  releasedAt: Temporal.Instant;
  /** One that is to be read anew knows of no lots. */
  summary: ContractSummary & Partial<ContractLots>;
}

export async function selectContracts(
  tx: Tx,
  filter: ContractFilter,
  after: ContractKey | undefined,
  limit: number,
) {
  const [releasedAt, key] = after ?? [];
  const result = await sql<ContractRow>`
    select key, released_at, summary from open_data_contracts
    where ${matching(filter)} and (
      ${releasedAt ?? null}::timestamptz is null
      or (released_at, key) < (${releasedAt ?? null}, ${key ?? ''}))
    order by released_at desc, key desc
    limit ${limit}
  `.execute(tx);
  return result.rows;
}

export async function countContracts(tx: Tx, filter: ContractFilter): Promise<number> {
  const result = await sql<{ total: number }>`
    select count(*) as total from open_data_contracts where ${matching(filter)}
  `.execute(tx);
  return result.rows[0]?.total ?? 0;
}

function matching({ words = '', withCommitments }: ContractFilter) {
  const sought = wordsToFind(words).map((word) => sql`words like ${`%${literally(word)}%`}`);
  const promising = sql`(promises > 0) = ${withCommitments}::boolean`;
  return all([...sought, ...(withCommitments === undefined ? [] : [promising])]);
}

/** What `like` takes for itself, as what it is. */
const literally = (word: string) => word.replace(/[\\%_]/g, '\\$&');

function all(conditions: readonly RawBuilder<unknown>[]) {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}
