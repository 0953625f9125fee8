import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { ToldAttendance } from './slots.sql.js';
import type { AcceptanceStatus, VisitKind } from './tables.js';

/** One place in a visit that is over, of whoever had it. */
export interface PastVisitRow {
  acceptanceId: string;
  status: Exclude<AcceptanceStatus, 'released'>;
  visitId: string;
  slotId: string;
  title: string;
  kind: VisitKind;
  date: Temporal.PlainDate;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  localStart: Temporal.PlainDateTime;
  localEnd: Temporal.PlainDateTime;
  timeZone: string;
  minutes: number;
  teamId: string;
  /** As the reader knows it, or knew it when they left. */
  teamName: string | null;
  ownerName: string | null;
  /** The last word on what happened; nobody but the Owner is named in it. */
  attendance: ToldAttendance | null;
}

interface PastVisitsWanted {
  coopId: string;
  personId: string;
  now: Temporal.Instant;
  /** The one before the first wanted: when it began, and its acceptance. */
  after: readonly [startsAt: string, acceptanceId: string] | undefined;
  limit: number;
}

/**
 * The visits somebody had, the newest first. A place that somebody had twice, because it was put
 * right who was there, is told once: as it is now.
 */
export async function findPastVisits(tx: Tx, wanted: PastVisitsWanted): Promise<PastVisitRow[]> {
  const { coopId, personId, now, after, limit } = wanted;
  const older = after
    ? sql`(lower(a.during), a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
    : sql`lower(a.during) < ${now}`;
  const { rows } = await sql<PastVisitRow>`
    select a.id as acceptance_id, a.status, a.visit_id, a.slot_id, s.title, s.kind, v.date,
      lower(v.during) as starts_at, upper(v.during) as ends_at, v.local_start, v.local_end,
      s.time_zone, v.minutes, a.team_id, known.team_name, known.owner_name, (
        select json_build_object('happened', w.happened, 'personId', w.person_id,
          'personName', null, 'expectedId', w.expected_id, 'expectedName', null,
          'saidById', said.by, 'saidByName',
            case when said.by = known.owner_id then known.owner_name end,
          'saidAt', (to_json(w.said_at at time zone 'UTC') #>> '{}') || 'Z',
          'corrects', w.corrects, 'recordedBy', w.recorded_by, 'recordedByName',
            case when w.recorded_by = known.owner_id then known.owner_name end,
          'onBehalfOf', w.on_behalf_of, 'method', w.method)
        from attendances w
        cross join lateral (select coalesce(w.on_behalf_of, w.recorded_by) as by) said
        where w.coop_id = a.coop_id and w.slot_id = a.slot_id
        order by w.number desc limit 1) as attendance
    from acceptances a
    join visits v on v.coop_id = a.coop_id and v.id = a.visit_id
    join visit_series s on s.coop_id = v.coop_id and s.id = v.series_id
    left join lateral (
      select coalesce(t.name, m.team_known_as) as team_name,
        coalesce(op.preferred_name, m.owner_known_as) as owner_name,
        coalesce(op.id, m.known_owner_id) as owner_id
      from memberships m
      left join teams t on m.status <> 'ended' and t.coop_id = m.coop_id and t.id = m.team_id
      left join memberships o
        on o.coop_id = t.coop_id and o.team_id = t.id and o.relationship = 'owner'
      left join people op on op.coop_id = o.coop_id and op.id = o.person_id
      where m.coop_id = a.coop_id and m.team_id = a.team_id and m.person_id = a.person_id
      order by m.status = 'ended', m.ended_at desc limit 1) known on true
    where a.coop_id = ${coopId} and a.person_id = ${personId} and a.status <> 'released'
      and ${older} and upper(a.during) <= ${now}
      and not exists (
        select from acceptances later
        where later.coop_id = a.coop_id and later.slot_id = a.slot_id
          and later.person_id = a.person_id and later.status <> 'released'
          and (later.accepted_at, later.id) > (a.accepted_at, a.id))
    order by lower(a.during) desc, a.id desc
    limit ${limit}`.execute(tx);
  return rows;
}
