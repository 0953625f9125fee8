import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/database.js';

/** A table to which rows are only added, each with a hash over itself and the row before. */
export interface ChainedTable {
  /** What one row of it is called: "event". */
  entry: string;
  /** The function that looks through it: co-op, team, entries, last_hash and broken_at. */
  verified: RawBuilder<unknown>;
}

interface Chain {
  /** What one row of it is called. */
  entry: string;
  coopId: string;
  teamId: string;
  entries: number;
  lastHash: Buffer;
  /** The number of the first row that is not what was written then, or stands in the wrong place. */
  brokenAt: number | null;
}

/** What is only ever added to, of every team, looked through from the first row. As the owner of the schema. */
export async function verifyChains(tx: Tx, tables: readonly ChainedTable[]): Promise<Chain[]> {
  const chains: Chain[] = [];
  for (const { entry, verified } of tables) {
    const { rows } = await sql<Chain>`
      select ${entry}::text as entry, checked.*
      from ${verified} as checked (coop_id, team_id, entries, last_hash, broken_at)
      order by coop_id, team_id`.execute(tx);
    chains.push(...rows);
  }
  return chains;
}

export async function brokenChains(tx: Tx, tables: readonly ChainedTable[]): Promise<Chain[]> {
  return (await verifyChains(tx, tables)).filter(({ brokenAt }) => brokenAt !== null);
}
