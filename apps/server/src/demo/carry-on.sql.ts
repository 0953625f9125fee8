import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { Calendar } from './build/calendar.js';

export interface UntouchedPlace {
  visitId: string;
  seriesId: string;
  date: Temporal.PlainDate;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  slotId: string;
  /** From 1. */
  position: number;
}

/** Places that nobody has ever taken or said anything of, in visits that will be or were, around today. */
export async function selectUntouchedPlaces(tx: Tx, coopId: string, { from, to }: Calendar) {
  const { rows } = await sql<UntouchedPlace>`
    select v.id as visit_id, v.series_id, v.date, lower(v.during) as starts_at,
      upper(v.during) as ends_at, s.id as slot_id, s.position
    from visits v
    join slots s on s.coop_id = v.coop_id and s.visit_id = v.id
    where v.coop_id = ${coopId} and v.date between ${from} and ${to} and v.cancelled_at is null
      and not exists (
        select from acceptances a where a.coop_id = s.coop_id and a.slot_id = s.id)
      and not exists (
        select from attendances t where t.coop_id = s.coop_id and t.slot_id = s.id)
    order by v.date, v.during, v.id, s.position
  `.execute(tx);
  return rows;
}

/** What people have taken on around today. */
export async function selectTaken(tx: Tx, coopId: string, { from, to }: Calendar) {
  const { rows } = await sql<{
    personId: string;
    startsAt: Temporal.Instant;
    endsAt: Temporal.Instant;
  }>`
    select a.person_id, lower(a.during) as starts_at, upper(a.during) as ends_at
    from acceptances a
    join visits v on v.coop_id = a.coop_id and v.id = a.visit_id
    where a.coop_id = ${coopId} and a.status in ('accepted', 'done')
      and v.date between ${from}::date - 1 and ${to}::date + 1
  `.execute(tx);
  return rows;
}

/** Visits of earlier days that somebody took and nobody has said anything of since were done. */
export async function markPastDone(tx: Tx, coopId: string, { start }: Calendar) {
  await sql`
    update acceptances set status = 'done', ended_at = upper(during), version = version + 1
    where coop_id = ${coopId} and status = 'accepted' and upper(during) < ${start}
  `.execute(tx);
}
