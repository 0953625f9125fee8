import type { Span } from '@kith/core/rota';
import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Call } from '../db/calls.js';
import type { Tx } from '../db/database.js';
import type { Noted } from './noted.js';
import type { SlotRow } from './slots.sql.js';
import type { AcceptancesTable } from './tables.js';
import { rangeOf } from './visits.sql.js';

export const acceptance = (
  newId: string,
  slot: Pick<SlotRow, 'slotId' | 'teamId' | 'visitId' | 'startsAt' | 'endsAt'>,
  { method, recordedAt }: Noted,
): Call => ({
  name: 'kith_accept_slot',
  given: [
    slot.slotId,
    newId,
    slot.teamId,
    slot.visitId,
    rangeOf(slot),
    method,
    recordedAt.toString(),
  ],
});

/** Gives back an acceptance that still stands, as of when that was said. */
export const givingBack = (
  id: string,
  saidAt: Temporal.Instant,
  { method, recordedAt }: Noted,
): Call => ({
  name: 'kith_give_back',
  given: [id, saidAt.toString(), method, recordedAt.toString()],
});

type End = Pick<
  Insertable<AcceptancesTable>,
  'recordedBy' | 'onBehalfOf' | 'method' | 'recordedAt'
> & { status: 'released'; endedAt: Temporal.Instant };

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

/** The visits that somebody has in a team and that touch a span of time: when, and no more. */
export async function findHeldVisits(
  tx: Tx,
  { coopId, teamId, personId }: { coopId: string; teamId: string; personId: string },
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
): Promise<HeldVisit[]> {
  const { rows } = await sql<HeldVisit>`
    select lower(during) as starts_at, upper(during) as ends_at from acceptances
    where coop_id = ${coopId} and team_id = ${teamId} and person_id = ${personId}
      and status in ('accepted', 'done') and during && tstzrange(${startsAt}, ${endsAt})
  `.execute(tx);
  return rows;
}
