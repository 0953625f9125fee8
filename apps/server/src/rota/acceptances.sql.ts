import type { Span } from '@kith/core/rota';
import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { AcceptancesTable } from './tables.js';

export async function insertAcceptance(tx: Tx, row: Insertable<AcceptancesTable>) {
  await tx.insertInto('acceptances').values(row).execute();
}

type End = Pick<
  Insertable<AcceptancesTable>,
  'recordedBy' | 'onBehalfOf' | 'method' | 'recordedAt'
> & { status: 'released' | 'done'; endedAt: Temporal.Instant };

/** Ends an acceptance that still stands. */
export async function endAcceptance(tx: Tx, coopId: string, id: string, values: End) {
  await tx
    .updateTable('acceptances')
    .set({ ...values, version: sql<number>`version + 1` })
    .where('coopId', '=', coopId)
    .where('id', '=', id)
    .where('status', '=', 'accepted')
    .execute();
}

/** Releases all that is accepted of a visit. */
export async function releaseVisit(tx: Tx, coopId: string, visitId: string, values: End) {
  await tx
    .updateTable('acceptances')
    .set({ ...values, version: sql<number>`version + 1` })
    .where('coopId', '=', coopId)
    .where('visitId', '=', visitId)
    .where('status', '=', 'accepted')
    .execute();
}

/** Releases these slots, where this person still has them. */
export async function releaseSlots(
  tx: Tx,
  held: { coopId: string; personId: string; slotIds: string[] },
  values: End,
) {
  await tx
    .updateTable('acceptances')
    .set({ ...values, version: sql<number>`version + 1` })
    .where('coopId', '=', held.coopId)
    .where('personId', '=', held.personId)
    .where('slotId', 'in', held.slotIds)
    .where('status', '=', 'accepted')
    .execute();
}

/** The slots of a team that a person has accepted and that have not started yet. */
export async function findFutureSlots(
  tx: Tx,
  { coopId, teamId, personId, after }: FutureSlotsWanted,
): Promise<HeldSlot[]> {
  return tx
    .selectFrom('acceptances as a')
    .innerJoin('visits as v', (join) =>
      join.onRef('v.coopId', '=', 'a.coopId').onRef('v.id', '=', 'a.visitId'),
    )
    .select(['a.slotId', 'a.visitId'])
    .select([
      sql<string>`v.date::text`.as('date'),
      sql<string>`to_char(v.local_start, 'HH24:MI')`.as('time'),
    ])
    .where('a.coopId', '=', coopId)
    .where('a.teamId', '=', teamId)
    .where('a.personId', '=', personId)
    .where('a.status', '=', 'accepted')
    .where(sql<boolean>`lower(a.during) > ${after}::timestamptz`)
    .orderBy('a.slotId')
    .execute();
}

/** A slot that somebody holds, with the day and the time of its visit where the team is. */
export interface HeldSlot {
  slotId: string;
  visitId: string;
  date: string;
  time: string;
}

export interface FutureSlotsWanted {
  coopId: string;
  teamId: string;
  personId: string;
  after: Temporal.Instant;
}

/** A visit somebody has. */
export type HeldVisit = Span;

/** Whose diary is read. */
export interface Reader {
  coopId: string;
  personId: string;
  /** Only what they have in this team. Left out: wherever it is, which they alone may ask. */
  knownIn: string | undefined;
}

/** The visits that the reader has and that touch a span of time: when, and no more. */
export async function findHeldVisits(
  tx: Tx,
  { coopId, personId, knownIn }: Reader,
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
): Promise<HeldVisit[]> {
  const span = sql`tstzrange(${startsAt}, ${endsAt})`;
  const held =
    knownIn === undefined
      ? sql`kith_own_busy_times(${span})`
      : sql`(
          select during from acceptances
          where coop_id = ${coopId} and team_id = ${knownIn} and person_id = ${personId}
            and status in ('accepted', 'done') and during && ${span})`;
  const { rows } = await sql<HeldVisit>`
    select lower(during) as starts_at, upper(during) as ends_at from ${held} as held(during)
  `.execute(tx);
  return rows;
}
