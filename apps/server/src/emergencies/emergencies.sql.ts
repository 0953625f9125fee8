import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { EmergencyOpeningsTable } from './tables.js';

type NewOpening = Omit<Insertable<EmergencyOpeningsTable>, 'openedAt' | 'endsAt' | 'endedAt'>;

/** Returns until when it is open, which the database says. */
export function insertOpening(tx: Tx, row: NewOpening) {
  return tx
    .insertInto('emergencyOpenings')
    .values(row)
    .returning(['openedAt', 'endsAt'])
    .executeTakeFirstOrThrow();
}

interface Place {
  coopId: string;
  teamId: string;
}

/** As far as whoever asks may know of them, with the names that they may know. */
const read = (tx: Tx, { coopId, teamId }: Place) =>
  tx
    .selectFrom('emergencyOpenings as it')
    .leftJoin('people as p', (join) =>
      join.onRef('p.coopId', '=', 'it.coopId').onRef('p.id', '=', 'it.personId'),
    )
    .selectAll('it')
    .select(['p.preferredName as name', 'p.pronouns'])
    .where('it.coopId', '=', coopId)
    .where('it.teamId', '=', teamId);

export interface OpeningsWanted extends Place {
  after: string | undefined;
  limit: number;
}

/** Newest first: an id begins with the moment it was made. */
export function findOpenings(tx: Tx, { after, limit, ...place }: OpeningsWanted) {
  let query = read(tx, place);
  if (after !== undefined) query = query.where('it.id', '<', after);
  return query.orderBy('it.id', 'desc').limit(limit).execute();
}

export type OpeningRow = Awaited<ReturnType<typeof findOpenings>>[number];

export function findOpening(tx: Tx, { id, ...place }: Place & { id: string }) {
  return read(tx, place).where('it.id', '=', id).executeTakeFirst();
}

export interface OpenedWanted {
  coopId: string;
  /** Whose own are left out. */
  personId: string;
  teamIds: readonly string[];
  since: Temporal.Instant;
}

/** In which of these teams somebody else opened something since then, as far as a person may know. */
export async function findWhereOpened(
  tx: Tx,
  { coopId, personId, teamIds, since }: OpenedWanted,
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('emergencyOpenings')
    .select('teamId')
    .distinct()
    .where('coopId', '=', coopId)
    .where('teamId', '=', sql<string>`any(${teamIds}::uuid[])`)
    .where('personId', '<>', personId)
    .where('openedAt', '>=', since)
    .execute();
  return new Set(rows.map(({ teamId }) => teamId));
}

export interface SealedReason {
  id: string;
  reasonSealed: Buffer;
}

export function findReasons(
  tx: Tx,
  coopId: string,
  ids: readonly string[],
): Promise<SealedReason[]> {
  return tx
    .selectFrom('emergencyOpenings')
    .select(['id', 'reasonSealed'])
    .where('coopId', '=', coopId)
    .where('id', 'in', ids)
    .execute();
}

type Closed = Pick<
  Insertable<EmergencyOpeningsTable>,
  'endedAt' | 'recordedBy' | 'onBehalfOf' | 'method' | 'recordedAt'
>;

/** Closes one if its version is still the one seen. False when it is not. */
export async function closeOpening(
  tx: Tx,
  known: Place & { id: string; version: number },
  values: Closed,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('emergencyOpenings')
    .set({ ...values, version: sql<number>`version + 1` })
    .where('coopId', '=', known.coopId)
    .where('teamId', '=', known.teamId)
    .where('id', '=', known.id)
    .where('version', '=', known.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export interface OpenNow {
  capability: string;
  category: string;
  count: number;
}

/** How much is open at a moment, in all co-ops: as the owner of the schema. */
export async function countOpenNow(tx: Tx, at: Temporal.Instant): Promise<OpenNow[]> {
  const { rows } = await sql<OpenNow>`
    select capability, category, count(*)::integer as count from emergency_openings
    where ended_at is null and ends_at > ${at} and opened_at <= ${at}
    group by capability, category`.execute(tx);
  return rows;
}
