-- What a request asks of the database again and again was planned again and again. A function in the
-- language of SQL that cannot be written out into its caller is parsed and planned anew in every
-- transaction; one in PL/pgSQL once in each connection.
create or replace function kith_in_scope(asked text) returns boolean language plpgsql stable as $$
declare
  me kith_standing := kith_standing();
begin
  return me.team_id is null or asked = any (me.capabilities);
end
$$;

create or replace function kith_reaches(of_team uuid) returns boolean language plpgsql stable as $$
declare
  me kith_standing := kith_standing();
begin
  return me.team_id is null or me.team_id = of_team;
end
$$;

create or replace function kith_is_asked() returns boolean language plpgsql stable as $$
declare
  me kith_standing := kith_standing();
begin
  return me.kind is not null;
end
$$;

create or replace function kith_may(of_coop uuid, of_team uuid, asked text)
returns boolean language plpgsql stable as $$
begin
  return of_coop = kith_coop_id() and of_team in (select kith_teams_where(asked));
end
$$;

-- What happened at a place is for the team, and for whoever had it when the visit began, or was there
-- in place of another. Whoever gave it back before knows that they did, and has no more to do with it.
create function kith_had_when_begun(status text, ended_at timestamptz, during tstzrange)
returns boolean language sql immutable as
  $$ select status <> 'released' or ended_at >= lower(during) $$;
select kith_grant('execute', 'function kith_had_when_begun(text, timestamptz, tstzrange)');

-- As 0065 has it, in a shape that costs less to write and to read: for each slot its columns in the
-- order that rota/slots-found.ts reads them in, and once for all of them what the people are called.
-- They are visits of one team, and who asks has been found out. It looks past nothing by itself: the
-- functions below let it.
drop function kith_slots_of(uuid[], uuid);
create function kith_slots_of(me kith_standing, of_team uuid, wanted uuid[], first date, last date,
  whole tstzrange, only_in uuid)
returns json language plpgsql stable as $$
declare
  -- A field of a row takes longer to reach, and they are asked for with each row.
  of_coop uuid := me.coop_id;
  reader uuid := me.person_id;
  moment timestamptz := me.at;
  all_of_team boolean := of_team in (select kith_teams_where('see_rota'));
  known uuid[];
  busy tstzrange[];
begin
  if wanted is null then return null; end if;
  if all_of_team then
    -- As kith_people_seen() finds them, without those who are of no matter here.
    known := array(
      select person_id from memberships
      where coop_id = of_coop and team_id = of_team) || reader || me.actor_id;
  elsif kith_in_scope('see_rota') and (me.team_id is null or me.team_id = of_team) then
    known := array(select kith_people_seen());
  else
    return null;
  end if;
  busy := array(
    select during from acceptances
    where coop_id = of_coop and person_id = reader and status in ('accepted', 'done')
      and during && whole
      and (team_id = only_in or only_in is null and me.actor_id = reader));
  return (
    select json_build_object('slots', json_agg(json_build_array(
      v.id, v.team_id, v.series_id, v.date, lower(v.during) at time zone 'UTC',
      upper(v.during) at time zone 'UTC', v.local_start, v.local_end, v.minutes,
      v.moved_by_clock_change, v.cancelled_at is not null, v.version, s.title, s.kind, s.time_zone,
      s.repeats, sl.id, sl.version, sl.recorded_by, sl.on_behalf_of, sl.method,
      sl.recorded_at at time zone 'UTC', a.id, a.status,
      case when a.person_id = any (known) then a.person_id end,
      a.id is null and exists (
        select from acceptances gone
        where gone.coop_id = of_coop and gone.slot_id = sl.id and gone.status = 'released'
          and (all_of_team or gone.person_id = reader)),
      case when lower(v.during) <= moment then (
        select json_build_array(t.happened, t.person_id, t.expected_id, t.side, t.corrects,
          coalesce(t.on_behalf_of, t.recorded_by), t.said_at at time zone 'UTC', t.recorded_by,
          t.on_behalf_of, t.method, t.recorded_at at time zone 'UTC')
        from attendances t
        where t.coop_id = of_coop and t.slot_id = sl.id
          and (all_of_team or exists (
            select from acceptances mine
            where mine.coop_id = of_coop and mine.slot_id = sl.id and mine.person_id = reader
              and kith_had_when_begun(mine.status, mine.ended_at, mine.during)))
        order by t.number desc limit 1) end,
      case when a.id is null and cardinality(busy) > 0 then (
        select json_agg(json_build_array(
          lower(held) at time zone 'UTC', upper(held) at time zone 'UTC'))
        from unnest(busy) as held where held && v.during) end
    ) order by lower(v.during), v.id, sl.position),
    'names', (
      select json_object_agg(p.id, json_build_array(p.preferred_name, p.pronouns))
      from people p where p.coop_id = of_coop and p.id = any (known)))
    from visits v
    join visit_series s on s.coop_id = of_coop and s.id = v.series_id
    join slots sl on sl.coop_id = of_coop and sl.visit_id = v.id
    left join acceptances a on a.coop_id = of_coop and a.slot_id = sl.id
      and a.status in ('accepted', 'done') and (all_of_team or a.person_id = reader)
    -- Their days find them with one look into an index; their ids would take one for each.
    where v.coop_id = of_coop and v.team_id = of_team and v.date between first and last
      and v.id = any (wanted)
      and (all_of_team or exists (
        select from acceptances mine
        where mine.coop_id = of_coop and mine.slot_id = sl.id and mine.person_id = reader)));
end
$$;

create or replace function kith_slots_of_days(of_team uuid, first date, last date, only_in uuid)
returns json language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
  wanted uuid[];
  whole tstzrange;
begin
  select array_agg(id), tstzrange(min(lower(during)), max(upper(during)))
    into wanted, whole
  from visits
  where coop_id = me.coop_id and team_id = of_team and date between first - 1 and last
    and (date >= first or local_end > first);
  return kith_slots_of(me, of_team, wanted, first - 1, last, whole, only_in);
end
$$;

create or replace function kith_slots_of_series(of_series uuid, only_in uuid)
returns json language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
  of_team uuid := (select team_id from visit_series where coop_id = me.coop_id and id = of_series);
  wanted uuid[];
  first date;
  last date;
  whole tstzrange;
begin
  select array_agg(id), min(date), max(date), tstzrange(min(lower(during)), max(upper(during)))
    into wanted, first, last, whole
  from visits where coop_id = me.coop_id and series_id = of_series;
  return kith_slots_of(me, of_team, wanted, first, last, whole, only_in);
end
$$;

create or replace function kith_slots_of_visit(of_visit uuid, only_in uuid)
returns json language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
  of_team uuid;
  day date;
  whole tstzrange;
begin
  select team_id, date, during into of_team, day, whole
  from visits where coop_id = me.coop_id and id = of_visit;
  return kith_slots_of(me, of_team, array[of_visit], day, day, whole, only_in);
end
$$;

-- Whoever takes a visit notes it on the slot, and was asked for three capabilities, before and after
-- the change. Written one after the other, the second is asked for only where the first says no.
alter policy touched_by_whoever_takes_or_arranges on slots
  using (team_id = any (array(select kith_teams_where('accept_visits')))
    or team_id = any (array(select kith_teams_where('arrange_visits')))
    or team_id = any (array(select kith_teams_where('end_membership'))));
alter policy ended_by_those_who_arrange on acceptances
  using (team_id = any (array(select kith_teams_where('arrange_visits')))
    or team_id = any (array(select kith_teams_where('end_membership'))));
