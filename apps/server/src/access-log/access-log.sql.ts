import type { KeptLook, LookKind, LookPage } from '@kith/core/access-log';
import { sql } from 'kysely';
import type { Tx } from '../db/database.js';

export interface LooksWanted {
  coopId: string;
  teamId: string;
  by: string | undefined;
  kind: LookKind | undefined;
  /** Only what is about whoever asks, or what they looked at: all that most members may read. */
  onlyOwn: boolean;
  /** The number of the newest look that is told: what comes while somebody reads moves nothing. */
  upTo: number | undefined;
}

/** From a moment on and before another, in ISO 8601 or as `-infinity` and `infinity`. */
export interface Between {
  since: string;
  until: string;
}

/** When the oldest of the newest so many looks was; undefined where there are fewer. */
export async function findReach(tx: Tx, wanted: LooksWanted, between: Between, most: number) {
  const newest = looksOf(tx, wanted, between, most).select('lookedAt').orderBy('lookedAt', 'desc');
  const row = await newest
    .limit(1)
    .offset(most - 1)
    .executeTakeFirst();
  return row?.lookedAt;
}

export async function isLookedAt(tx: Tx, wanted: LooksWanted, between: Between): Promise<boolean> {
  const any = looksOf(tx, wanted, between, 1).select('number').orderBy('lookedAt', 'desc').limit(1);
  return (await any.executeTakeFirst()) !== undefined;
}

/** What was looked at, each look with all times of a day at which it was the same. */
export async function findLooks(
  tx: Tx,
  wanted: LooksWanted,
  between: Between,
  timeZone: string,
): Promise<KeptLook[]> {
  return looksOf(tx, wanted, between)
    .select(['kind', 'about', 'allowedBy', 'allowedBecause', 'actorId', 'asPersonId'])
    .select(({ fn }) => fn.max('number').as('number'))
    .select(sql<string>`to_char(looked_at at time zone ${timeZone}, 'YYYY-MM-DD')`.as('day'))
    .select(
      sql<number[]>`jsonb_agg(distinct floor(extract(epoch from looked_at) * 1000)::bigint)`.as(
        'at',
      ),
    )
    .select(sql<LookPage[]>`jsonb_agg(distinct through)`.as('through'))
    .groupBy(['kind', 'about', 'allowedBy', 'allowedBecause', 'actorId', 'asPersonId', 'day'])
    .execute();
}

function looksOf(tx: Tx, wanted: LooksWanted, { since, until }: Between, most?: number) {
  const { coopId, teamId, by, kind, onlyOwn, upTo } = wanted;
  const looks = tx
    .selectFrom('accessLog')
    .where('coopId', '=', coopId)
    .where('teamId', '=', teamId);
  if (onlyOwn) {
    // Behind the policies no index finds one's own: see the migration.
    return looks.where(
      sql<boolean>`number = any (array(select kith_own_looks_between(${teamId}, ${since}, ${until},
        ${upTo ?? Number.MAX_SAFE_INTEGER}, ${by ?? null}, ${kind ?? null}, ${most ?? null})))`,
    );
  }
  let query = looks.where(
    sql<boolean>`looked_at >= ${since}::timestamptz and looked_at < ${until}::timestamptz`,
  );
  if (by !== undefined) query = query.where('actorId', '=', by);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (upTo !== undefined) query = query.where('number', '<=', upTo);
  return query;
}

/** Of everybody who was ever in a team, the number of the newest look; for whoever reads them all. */
export async function findNewestOfEach(tx: Tx, coopId: string, teamId: string): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select newest.number
    from (select distinct person_id from memberships
      where coop_id = ${coopId} and team_id = ${teamId}) as member
    cross join lateral (select l.number from access_log l
      where l.coop_id = ${coopId} and l.team_id = ${teamId} and l.actor_id = member.person_id
      order by l.looked_at desc limit 1) as newest`.execute(tx);
  return rows.map(({ number }) => number);
}

export interface VisitRow {
  personId: string;
  start: number;
  end: number;
}

/** What somebody had accepted in a team around a time, as far as whoever asks may see it. */
export async function findVisitsAround(
  tx: Tx,
  { coopId, teamId }: Pick<LooksWanted, 'coopId' | 'teamId'>,
  around: ReadonlyArray<{ personId: string; since: number; until: number }>,
): Promise<VisitRow[]> {
  if (around.length === 0) return [];
  const { rows } = await sql<VisitRow>`
    select distinct a.person_id, extract(epoch from lower(a.during)) * 1000 as start,
      extract(epoch from upper(a.during)) * 1000 as "end"
    from jsonb_to_recordset(${JSON.stringify(around)}::jsonb)
      as looked ("personId" uuid, since double precision, until double precision)
    join acceptances a on a.coop_id = ${coopId} and a.person_id = looked."personId"
      and a.during && tstzrange(to_timestamp(looked.since / 1000), to_timestamp(looked.until / 1000), '[]')
    where a.team_id = ${teamId} and a.status in ('accepted', 'done')`.execute(tx);
  return rows.map(({ personId, start, end }) => ({
    personId,
    start: Number(start),
    end: Number(end),
  }));
}

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
