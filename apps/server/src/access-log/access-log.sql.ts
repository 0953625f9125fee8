import { sql } from 'kysely';
import type { Tx } from '../db/database.js';

export interface LooksWanted {
  coopId: string;
  teamId: string;
  by: string | undefined;
  /** Only what is about whoever asks, or what they looked at: all that most members may read. */
  onlyOwn: boolean;
  /** The number of the last look seen. */
  before: number | undefined;
  limit: number;
}

/** What was looked at, the newest first, as far as whoever asks may know of it. */
export async function findLooks(tx: Tx, wanted: LooksWanted) {
  const { coopId, teamId, by, onlyOwn, before, limit } = wanted;
  const looks = tx
    .selectFrom('accessLog')
    .select(['number', 'kind', 'about', 'allowedBy', 'allowedBecause', 'actorId', 'asPersonId'])
    .select(['through', 'lookedAt'])
    .where('coopId', '=', coopId)
    .where('teamId', '=', teamId);
  if (onlyOwn) {
    // In no order: PostgreSQL would go through all numbers in theirs to find these few.
    const numbers = await ownNumbers(tx, wanted);
    const rows = await looks.where(sql<boolean>`number = any (${numbers}::bigint[])`).execute();
    return rows.toSorted((a, b) => b.number - a.number);
  }
  let query = looks;
  if (by !== undefined) query = query.where('actorId', '=', by);
  if (before !== undefined) query = query.where('number', '<', before);
  return query.orderBy('number', 'desc').limit(limit).execute();
}

async function ownNumbers(tx: Tx, { teamId, by, before, limit }: LooksWanted): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select own as number
    from kith_own_looks(${teamId}, ${before ?? null}, ${by ?? null}, ${limit}) as own`.execute(tx);
  return rows.map(({ number }) => number);
}

export type LookRow = Awaited<ReturnType<typeof findLooks>>[number];

export interface Person {
  id: string;
  name: string;
  pronouns: string | null;
}

/** Those of these people whom whoever asks may know by name. */
export async function findNames(tx: Tx, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('people')
    .select(['id', 'preferredName as name', 'pronouns'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
}

/** Who looked, told to whoever may read that they did. */
export async function findWhoLooked(
  tx: Tx,
  teamId: string,
  numbers: readonly number[],
): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select * from kith_who_looked(${teamId}, ${numbers}::bigint[])`.execute(tx);
  return rows;
}
