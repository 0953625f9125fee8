import { sql } from 'kysely';
import type { Tx } from '../db/database.js';

export interface LooksWanted {
  coopId: string;
  teamId: string;
  by: string | undefined;
  /** Only what is about this person, or what they looked at. */
  of: string | undefined;
  /** The number of the last look seen. */
  before: number | undefined;
  limit: number;
}

/** What was looked at, the newest first, as far as whoever asks may know of it. */
export function findLooks(tx: Tx, { coopId, teamId, by, of, before, limit }: LooksWanted) {
  let query = tx
    .selectFrom('accessLog')
    .select(['number', 'kind', 'about', 'allowedBy', 'allowedBecause', 'actorId', 'asPersonId'])
    .select(['through', 'lookedAt'])
    .where('coopId', '=', coopId)
    .where('teamId', '=', teamId);
  if (by !== undefined) query = query.where('actorId', '=', by);
  if (of !== undefined) query = query.where(isOf(of));
  if (before !== undefined) query = query.where('number', '<', before);
  return query.orderBy('number', 'desc').limit(limit).execute();
}

const isOf = (person: string) =>
  sql<boolean>`(about @> array[${person}::uuid] or actor_id = ${person}::uuid)`;

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
