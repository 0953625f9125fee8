import type { GrantableCapability } from '@kith/core/access';
import type { SinceThen } from '@kith/core/history';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

export interface EventsWanted {
  coopId: string;
  teamId: string;
  /** For whom they were written down. */
  personId: string;
  numbers: number[];
  now: Temporal.Instant;
}

/**
 * How it stands now with what was written down for somebody, by the numbers of the events. A decision
 * and the event that tells of it were written at one moment.
 */
export async function findSinceThen(
  tx: Tx,
  { coopId, teamId, personId, numbers, now }: EventsWanted,
): Promise<Map<number, SinceThen>> {
  const { rows } = await sql<{ number: number; since: SinceThen }>`
    select e.number, coalesce(case e.type
      when 'invitation.sent' then (
        select 'stands' from invitations i
        where i.coop_id = e.coop_id and i.id = e.subject_id and i.state in ('sent', 'seen')
          and (i.expires_at is null or i.expires_at > ${now}))
      when 'slot.accepted' then (
        select case when lower(a.during) <= ${now} then 'begun' else 'stands' end
        from acceptances a
        where a.coop_id = e.coop_id and a.slot_id = (e.details ->> 'slotId')::uuid
          and a.person_id = ${personId} and a.status in ('accepted', 'done')
          and a.accepted_at <= e.recorded_at + interval '1 millisecond'
        limit 1)
      when 'slot.released' then (
        select case when lower(v.during) <= ${now} then 'begun' else 'stands' end
        from visits v
        where v.coop_id = e.coop_id and v.id = e.subject_id and v.cancelled_at is null
          and not exists (
            select from acceptances a
            where a.coop_id = e.coop_id and a.slot_id = (e.details ->> 'slotId')::uuid
              and (a.status in ('accepted', 'done')
                or a.accepted_at > e.recorded_at + interval '1 millisecond')))
      when 'visit.arranged' then (
        select case when lower(v.during) <= ${now} then 'begun' else 'stands' end
        from visits v
        where v.coop_id = e.coop_id and v.series_id = e.subject_id and v.cancelled_at is null
        limit 1)
      when 'member.roles_changed' then (
        select 'stands' from memberships m
        where m.coop_id = e.coop_id and m.id = e.subject_id and m.status <> 'ended'
          and e.details ? 'hats'
          and not exists (
            select from events later
            where later.coop_id = e.coop_id and later.subject_id = e.subject_id
              and later.number > e.number and later.type = e.type))
      else (
        select 'stands' from memberships named
        join memberships m on m.coop_id = named.coop_id and m.team_id = named.team_id
          and m.person_id = named.person_id
        join grants g on g.coop_id = m.coop_id and g.membership_id = m.id
        where e.type in ('grant.allowed', 'grant.refused')
          and named.coop_id = e.coop_id and named.id = e.subject_id and named.status <> 'ended'
          and g.capability = e.details ->> 'capability' and g.ended_at is null
          and g.recorded_by = e.recorded_by and g.on_behalf_of = e.on_behalf_of
          and g.allowed = (e.type = 'grant.allowed')
          and g.decided_at between e.recorded_at - interval '1 millisecond'
            and e.recorded_at + interval '1 millisecond'
        limit 1)
    end, 'changed') as since
    from events e
    where e.coop_id = ${coopId} and e.team_id = ${teamId}
      and e.number = any (${numbers}::bigint[])
  `.execute(tx);
  return new Map(rows.map(({ number, since }) => [Number(number), since]));
}

/** What the Owner had decided of somebody's capability until a moment; undefined: nothing. */
export async function findDecisionBefore(
  tx: Tx,
  of: {
    coopId: string;
    membershipIds: string[];
    capability: GrantableCapability;
    at: Temporal.Instant;
  },
): Promise<boolean | undefined> {
  const rows = await tx
    .selectFrom('grants')
    .select('allowed')
    .where('coopId', '=', of.coopId)
    .where('membershipId', 'in', of.membershipIds)
    .where('capability', '=', of.capability)
    .where(sql<boolean>`ended_at between ${of.at}::timestamptz - interval '1 millisecond'
      and ${of.at}::timestamptz + interval '1 millisecond'`)
    .execute();
  return rows.length === 0 ? undefined : rows.every(({ allowed }) => allowed);
}

/** The visit of a series that is planned once, if it still is. */
export function findOnlyVisit(
  tx: Tx,
  coopId: string,
  seriesId: string,
): Promise<{ id: string; version: number } | undefined> {
  return tx
    .selectFrom('visits')
    .select(['id', 'version'])
    .where('coopId', '=', coopId)
    .where('seriesId', '=', seriesId)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst();
}
