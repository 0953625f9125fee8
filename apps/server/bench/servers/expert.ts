/* eslint-disable no-console -- what goes wrong is for the terminal */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import { listening } from './listening.js';

/**
 * What somebody would write by hand who trusts whoever asks: one statement for each answer, over as
 * many connections as the server has. Addresses: `/week/TEAM/FROM/TO`, `/checked/TEAM/FROM/TO/TOKEN` and
 * `/accept/SLOT/PERSON`.
 */
const sha256 = (text: string) => createHash('sha256').update(text).digest();
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const coopId = process.env['BENCH_COOP'] ?? '';

const week = `
  select coalesce(json_agg(visit order by visit.starts_at, visit.id), '[]')::text as body from (
    select v.id, v.team_id, v.series_id, v.date, lower(v.during) as starts_at,
      upper(v.during) as ends_at, v.local_start, v.local_end, v.minutes, v.moved_by_clock_change,
      v.cancelled_at, v.version, s.title, s.kind, s.time_zone, s.repeats, places.slots
    from visits v
    join visit_series s on s.coop_id = v.coop_id and s.id = v.series_id
    cross join lateral (
      select json_agg(json_build_object(
        'id', sl.id, 'version', sl.version, 'status', a.status, 'person', h.id,
        'name', h.preferred_name, 'pronouns', h.pronouns, 'recorded_at', sl.recorded_at,
        'recorded_by', r.preferred_name, 'released', exists (
          select from acceptances gone where gone.coop_id = sl.coop_id and gone.slot_id = sl.id
            and gone.status = 'released')) order by sl.position) as slots
      from slots sl
      left join acceptances a on a.coop_id = sl.coop_id and a.slot_id = sl.id
        and a.status in ('accepted', 'done')
      left join people h on h.coop_id = a.coop_id and h.id = a.person_id
      left join people r on r.coop_id = sl.coop_id and r.id = sl.recorded_by
      where sl.coop_id = v.coop_id and sl.visit_id = v.id
    ) places
    where v.coop_id = $1 and v.team_id = $2 and v.date between $3 and $4
  ) visit`;

/**
 * The same for somebody who does not trust whoever asks, and wants to know what happened: the session
 * is looked up, their right to see the rota, what they have at those times themselves, and the last
 * word on each visit. No less has to be asked for an answer of Kith's, whoever writes it.
 */
const checkedWeek = week
  .replace(
    "'released', exists (",
    `'happened', (
          select json_build_array(t.happened, t.person_id, tp.preferred_name, t.expected_id, t.side,
            t.corrects, coalesce(t.on_behalf_of, t.recorded_by), ts.preferred_name, t.said_at,
            t.recorded_by, t.on_behalf_of, t.method, t.recorded_at)
          from attendances t
          left join people tp on tp.coop_id = t.coop_id and tp.id = t.person_id
          left join people ts on ts.coop_id = t.coop_id
            and ts.id = coalesce(t.on_behalf_of, t.recorded_by)
          where t.coop_id = sl.coop_id and t.slot_id = sl.id order by t.number desc limit 1),
        'held', (
          select json_agg(held.during) from acceptances held
          where held.coop_id = v.coop_id and held.person_id = me.person_id and a.id is null
            and held.status in ('accepted', 'done') and held.during && v.during),
        'released', exists (`,
  )
  .replace(
    'from visits v',
    `from sessions me
    join people self on self.coop_id = me.coop_id and self.id = me.person_id
      and self.account_status not in ('suspended', 'closed')
    join memberships m on m.coop_id = me.coop_id and m.team_id = $2 and m.person_id = me.person_id
      and m.status = 'active'
    join access_rules rule on rule.capability = 'see_rota' and rule.relationship = m.relationship
    left join grants g on g.coop_id = m.coop_id and g.membership_id = m.id
      and g.capability = 'see_rota' and g.ended_at is null
    join visits v on v.coop_id = me.coop_id`,
  )
  .replace(
    'where v.coop_id = $1',
    `where me.coop_id = $1 and me.token_hash = $5
      and me.expires_at > now() and coalesce(g.allowed, rule.by_default)`,
  );

const accept = `
  with taken as (
    insert into acceptances (coop_id, id, team_id, slot_id, visit_id, person_id, status, during,
      accepted_at, recorded_by, method, recorded_at)
    select sl.coop_id, $2, sl.team_id, sl.id, sl.visit_id, $4, 'accepted', v.during, now(), $4,
      'self', now()
    from slots sl
    join visits v on v.coop_id = sl.coop_id and v.id = sl.visit_id
    where sl.coop_id = $1 and sl.id = $3 and v.cancelled_at is null and lower(v.during) > now()
    on conflict do nothing
    returning coop_id, slot_id
  ), touched as (
    update slots set version = version + 1, recorded_by = $4, recorded_at = now()
    from taken where slots.coop_id = taken.coop_id and slots.id = taken.slot_id
  )
  select json_build_object('taken', count(*))::text as body from taken`;

listening((request, response) => {
  const [, what, ...values] = (request.url ?? '').split('/');
  const statement = {
    week: { name: 'week', text: week, values: [coopId, ...values] },
    checked: {
      name: 'checked',
      text: checkedWeek,
      values: [coopId, ...values.slice(0, 3), sha256(values[3] ?? '')],
    },
    accept: { name: 'accept', text: accept, values: [coopId, v7(), ...values] },
  }[what ?? ''];
  if (statement === undefined) return response.writeHead(404).end();
  pool.query<{ body: string }>(statement).then(
    ({ rows: [row] }) => {
      const taken = row?.body !== '{"taken" : 0}';
      response.writeHead(taken ? 200 : 409, { 'content-type': 'application/json' });
      response.end(row?.body);
    },
    (error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    },
  );
});
