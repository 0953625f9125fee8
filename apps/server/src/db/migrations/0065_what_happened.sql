-- What became of one person's place in a visit, as somebody said it once the visit had begun. A row is
-- never changed: what puts it right is the next row, and the last one stands. It says whose word it is
-- and from which side, so that a care log can ask the other side. `acceptances` go on saying who is
-- where and when; they follow what is written here.
create table attendances (
  coop_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  visit_id uuid not null,
  slot_id uuid not null,
  -- 1, 2, 3… of each slot.
  number integer not null constraint attendance_numbered check (number > 0),
  happened text not null constraint happened_known check (happened in ('done', 'missed', 'no_access')),
  -- Who did it, or came; null: nobody, or somebody who does no visits in the team.
  person_id uuid,
  -- Who had the place when the visit began.
  expected_id uuid,
  side text not null constraint attendance_side_known
    check (side in ('giver', 'receiver', 'coordination')),
  -- Whether it says something else than the row before.
  corrects boolean not null,
  said_at timestamptz not null,
  recorded_by uuid,
  on_behalf_of uuid,
  method text not null constraint method_known check (
    method in ('self', 'phone', 'paper', 'in_person', 'import')),
  recorded_at timestamptz not null,
  constraint attendances_pkey primary key (coop_id, id),
  constraint attendance_of_slot foreign key (coop_id, team_id, visit_id, slot_id)
    references slots (coop_id, team_id, visit_id, id),
  constraint attendance_by foreign key (coop_id, person_id) references people (coop_id, id),
  constraint attendance_expected foreign key (coop_id, expected_id) references people (coop_id, id),
  constraint attendance_recorded_by foreign key (coop_id, recorded_by) references people (coop_id, id),
  constraint attendance_on_behalf_of
    foreign key (coop_id, on_behalf_of) references people (coop_id, id),
  constraint one_attendance_after_another unique (coop_id, slot_id, number),
  constraint nobody_missed_it_and_came check (happened <> 'missed' or person_id is null),
  constraint somebody_found_no_access check (happened <> 'no_access' or person_id is not null),
  -- Nobody says in another's name what they did themselves.
  constraint what_one_did_one_says check (on_behalf_of is null or person_id is distinct from recorded_by)
);
select kith_protect('attendances');
select kith_grant('select', 'attendances');
create policy seen_with_rota on attendances for select
  using (team_id = any (array(select kith_teams_where('see_rota'))));
create policy own on attendances for select
  using (kith_is_reached(team_id, (select kith_team_id())) and (select kith_in_scope('see_rota'))
    and slot_id in (select slot_id from acceptances where person_id = (select kith_person_id())));

create function kith_attendances_stay() returns trigger language plpgsql as $$
begin
  raise exception 'what is written about a visit is put right by the next row, and never changed'
    using errcode = 'insufficient_privilege';
end
$$;
create trigger stay before update or delete on attendances
  for each row execute function kith_attendances_stay();

-- For the owner of the schema, who loads and carries on: whatever is done and nobody has said anything
-- of was done by whoever had it, who said so.
create function kith_attendances_of_done(of_coop uuid) returns void language sql
set search_path = pg_catalog, public, pg_temp as $$
  insert into attendances (coop_id, id, team_id, visit_id, slot_id, number, happened, person_id,
    expected_id, side, corrects, said_at, recorded_by, on_behalf_of, method, recorded_at)
  select a.coop_id, a.id, a.team_id, a.visit_id, a.slot_id, 1, 'done', a.person_id, a.person_id,
    'giver', false, coalesce(a.ended_at, a.recorded_at), a.recorded_by, a.on_behalf_of, a.method,
    a.recorded_at
  from acceptances a
  where a.status = 'done' and (of_coop is null or a.coop_id = of_coop)
    and not exists (
      select from attendances t where t.coop_id = a.coop_id and t.slot_id = a.slot_id)
$$;
select kith_attendances_of_done(null);

-- `done`: they were there. `not_done`: they had it and were not, for whatever reason.
alter table acceptances drop constraint acceptance_status_known,
  add constraint acceptance_status_known
    check (status in ('accepted', 'released', 'done', 'not_done'));

-- Somebody takes a place, and may give it back; what happened there is written down by the function
-- below alone.
create policy given_back on acceptances as restrictive for update with check (status = 'released');

create or replace function kith_acceptance_steps() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not kith_is_asked() then return new; end if;
  if not (old.status = 'accepted' and new.status in ('released', 'done', 'not_done')
    or old.status = 'done' and new.status = 'not_done') then
    perform kith_refuse('what became of a visit does not change');
  end if;
  return new;
end
$$;

-- Gives back what still stands, as of when it was said.
delete from kith_grants where on_what = 'function kith_end_acceptance(uuid, text, text, timestamptz)';
drop function kith_end_acceptance(uuid, text, text, timestamptz);
create function kith_give_back(of_acceptance uuid, said timestamptz, how text, at timestamptz)
returns void language plpgsql as $$
declare
  me kith_standing := kith_standing();
begin
  update acceptances set status = 'released', ended_at = said, version = version + 1,
    recorded_by = me.actor_id, on_behalf_of = nullif(me.person_id, me.actor_id), method = how,
    recorded_at = at
  where coop_id = me.coop_id and id = of_acceptance and status = 'accepted';
end
$$;
select kith_grant('execute', 'function kith_give_back(uuid, timestamptz, text, timestamptz)');

-- Whether somebody did visits in a team at some time: they need not be in it any more.
create function kith_did_visits(of_coop uuid, of_team uuid, of_person uuid, at tstzrange)
returns boolean language sql stable as $$
  select exists (
    select from memberships m
    join access_rules r on r.capability = 'accept_visits' and r.relationship = m.relationship
    where m.coop_id = of_coop and m.team_id = of_team and m.person_id = of_person and r.by_default
      and tstzrange(m.since, m.ended_at) && at)
$$;

-- Writes down what happened at a place, and lets the acceptances follow. Whether somebody may is
-- core's to decide and is held here too: what has begun and was not cancelled, of oneself or with the
-- right to speak of all, and no giver puts right what another side has said. Whoever speaks of all
-- does so by a place that lets them today, and from the side of that place: one that is paused, or in
-- which it was refused, lends its reach to no other.
create function kith_record_attendance(of_slot uuid, new_id uuid, new_acceptance uuid, what text,
  by_person uuid, from_side text, said timestamptz, how text, at timestamptz)
returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
  place record;
  last attendances;
  held acceptances;
  expected uuid;
  of_all boolean;
  of_oneself boolean;
begin
  if me.kind is distinct from 'person' then
    perform kith_refuse('what happened is written down by somebody');
  end if;
  select s.team_id, s.visit_id, v.during, v.cancelled_at into place
  from slots s join visits v on v.coop_id = s.coop_id and v.id = s.visit_id
  where s.coop_id = me.coop_id and s.id = of_slot;
  select * into held from acceptances
  where coop_id = me.coop_id and slot_id = of_slot and status in ('accepted', 'done') for update;
  select * into last from attendances
  where coop_id = me.coop_id and slot_id = of_slot order by number desc limit 1;

  of_all := exists (
    select from memberships m
    join access_rules r on r.capability = 'record_attendance' and r.relationship = m.relationship
    where m.coop_id = me.coop_id and m.team_id = place.team_id and m.person_id = me.person_id
      and place.team_id in (select kith_teams_wholly_where('record_attendance'))
      and (m.status = 'active' or r.outlasts_status) and not r.own_only
      and (from_side = 'giver'
        or (from_side = 'coordination') = (m.relationship in ('coach', 'team_starter'))));
  of_oneself := from_side = 'giver'
    and case when what = 'missed' then held.person_id = me.person_id else by_person = me.person_id end
    and (place.team_id in (select kith_teams_where('record_attendance'))
      -- "It is done" is part of doing visits.
      or place.team_id in (select kith_teams_where('record_attendance', 'accept_visits')));
  if (of_oneself or of_all and (from_side = 'giver') = (by_person is not distinct from me.person_id))
    is not true then
    perform kith_refuse('what happened is written down by whoever did it, or may speak of all visits');
  end if;
  if place.cancelled_at is not null or lower(place.during) > at then
    perform kith_refuse('what happened is written down once a visit has begun');
  end if;
  if said not between lower(place.during) and at then
    perform kith_refuse('what happened was said after the visit began, and before now');
  end if;
  if from_side = 'giver' and last.id is not null and not (last.side = 'giver'
    and (coalesce(last.on_behalf_of, last.recorded_by) = me.person_id or last.happened = 'missed')) then
    perform kith_refuse('a giver puts right their own word alone');
  end if;
  if by_person is not null and held.person_id is distinct from by_person
    and not kith_did_visits(me.coop_id, place.team_id, by_person, place.during) then
    raise check_violation using constraint = 'attendance_by_carer', table = 'attendances',
      message = 'who did a visit is somebody who did visits in the team';
  end if;

  expected := case when last.id is not null then last.expected_id else coalesce(held.person_id, (
    select person_id from acceptances
    where coop_id = me.coop_id and slot_id = of_slot and status = 'released'
      and ended_at >= lower(place.during)
    order by ended_at desc limit 1)) end;

  if held.id is not null and held.person_id is distinct from by_person then
    update acceptances set status = 'not_done', ended_at = at, version = version + 1,
      recorded_by = me.actor_id, on_behalf_of = nullif(me.person_id, me.actor_id), method = how,
      recorded_at = at
    where coop_id = me.coop_id and id = held.id;
    held := null;
  end if;
  if held.status = 'accepted' then
    update acceptances set status = 'done', ended_at = at, version = version + 1,
      recorded_by = me.actor_id, on_behalf_of = nullif(me.person_id, me.actor_id), method = how,
      recorded_at = at
    where coop_id = me.coop_id and id = held.id;
  elsif held.id is null and by_person is not null then
    insert into acceptances (coop_id, id, team_id, slot_id, visit_id, person_id, status, during,
      accepted_at, ended_at, recorded_by, on_behalf_of, method, recorded_at)
    values (me.coop_id, new_acceptance, place.team_id, of_slot, place.visit_id, by_person, 'done',
      place.during, at, at, me.actor_id, nullif(me.person_id, me.actor_id), how, at);
  end if;
  insert into attendances (coop_id, id, team_id, visit_id, slot_id, number, happened, person_id,
    expected_id, side, corrects, said_at, recorded_by, on_behalf_of, method, recorded_at)
  values (me.coop_id, new_id, place.team_id, place.visit_id, of_slot, coalesce(last.number, 0) + 1,
    what, by_person, expected, from_side,
    last.id is not null and (last.happened, last.person_id) is distinct from (what, by_person),
    said, me.actor_id, nullif(me.person_id, me.actor_id), how, at);
end
$$;
select kith_grant('execute', 'function kith_record_attendance(uuid, uuid, uuid, text, uuid, text,
  timestamptz, text, timestamptz)');

-- As 0052 has it, with the last word on what happened at a place that has begun.
create or replace function kith_slots_of(wanted uuid[], only_in uuid)
returns json language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
  open_teams uuid[] := array(
    select kith_teams_where('see_rota')
    intersect select team_id from visits where coop_id = me.coop_id and id = any (wanted));
  own_too boolean := kith_in_scope('see_rota');
  known uuid[];
  busy tstzrange[] := array(
    select during from acceptances
    where coop_id = me.coop_id and person_id = me.person_id and status in ('accepted', 'done')
      and during && (
        select tstzrange(min(lower(v.during)), max(upper(v.during))) from visits v
        where v.coop_id = me.coop_id and v.id = any (wanted))
      and (team_id = only_in or only_in is null and me.actor_id = me.person_id));
begin
  -- As kith_people_seen() finds them, without those who are of no matter here.
  if cardinality(open_teams) = 0 then
    known := array(select kith_people_seen());
  else
    known := array(
      select person_id from memberships
      where coop_id = me.coop_id and team_id = any (open_teams)) || me.person_id || me.actor_id;
  end if;
  return (
    select json_agg(json_build_object(
      'visitId', v.id, 'teamId', v.team_id, 'seriesId', v.series_id, 'date', v.date,
      'startsAt', lower(v.during) at time zone 'UTC', 'endsAt', upper(v.during) at time zone 'UTC',
      'localStart', v.local_start, 'localEnd', v.local_end, 'minutes', v.minutes,
      'movedByClockChange', v.moved_by_clock_change, 'cancelled', v.cancelled_at is not null,
      'visitVersion', v.version, 'title', s.title, 'kind', s.kind, 'timeZone', s.time_zone,
      'repeats', s.repeats, 'slotId', sl.id, 'slotVersion', sl.version,
      'recordedBy', sl.recorded_by, 'recordedByName', r.preferred_name,
      'onBehalfOf', sl.on_behalf_of, 'method', sl.method,
      'recordedAt', sl.recorded_at at time zone 'UTC', 'acceptanceId', a.id,
      'acceptanceStatus', a.status, 'holderId', h.id, 'holderName', h.preferred_name,
      'holderPronouns', h.pronouns,
      'wasReleased', a.id is null and exists (
        select from acceptances gone
        where gone.coop_id = sl.coop_id and gone.slot_id = sl.id and gone.status = 'released'
          and (v.team_id = any (open_teams) or gone.person_id = me.person_id)),
      'attendance', case when lower(v.during) <= me.at then (
        select json_build_object('happened', t.happened, 'personId', t.person_id,
          'personName', tp.preferred_name, 'personPronouns', tp.pronouns,
          'expectedId', t.expected_id, 'expectedName', te.preferred_name,
          'expectedPronouns', te.pronouns, 'side', t.side, 'corrects', t.corrects,
          'saidById', coalesce(t.on_behalf_of, t.recorded_by), 'saidByName', ts.preferred_name,
          'saidByPronouns', ts.pronouns, 'saidAt', t.said_at at time zone 'UTC',
          'recordedBy', t.recorded_by, 'recordedByName', tr.preferred_name,
          'onBehalfOf', t.on_behalf_of, 'method', t.method,
          'recordedAt', t.recorded_at at time zone 'UTC')
        from attendances t
        left join people tp on tp.coop_id = t.coop_id and tp.id = t.person_id
          and tp.id = any (known)
        left join people te on te.coop_id = t.coop_id and te.id = t.expected_id
          and te.id = any (known)
        left join people ts on ts.coop_id = t.coop_id
          and ts.id = coalesce(t.on_behalf_of, t.recorded_by) and ts.id = any (known)
        left join people tr on tr.coop_id = t.coop_id and tr.id = t.recorded_by
          and tr.id = any (known)
        where t.coop_id = sl.coop_id and t.slot_id = sl.id
        order by t.number desc limit 1) end,
      'held', case when a.id is null then (
        select json_agg(json_build_object(
          'startsAt', lower(held) at time zone 'UTC', 'endsAt', upper(held) at time zone 'UTC'))
        from unnest(busy) as held where held && v.during) end
    ) order by lower(v.during), v.id, sl.position)
    from visits v
    join visit_series s on s.coop_id = v.coop_id and s.id = v.series_id
    join slots sl on sl.coop_id = v.coop_id and sl.visit_id = v.id
    left join acceptances a on a.coop_id = sl.coop_id and a.slot_id = sl.id
      and a.status in ('accepted', 'done')
      and (v.team_id = any (open_teams) or a.person_id = me.person_id)
    left join people h on h.coop_id = a.coop_id and h.id = a.person_id and h.id = any (known)
    left join people r on r.coop_id = sl.coop_id and r.id = sl.recorded_by and r.id = any (known)
    where v.coop_id = me.coop_id and v.id = any (wanted)
      and (v.team_id = any (open_teams)
        or own_too and (me.team_id is null or me.team_id = v.team_id)
          and exists (
            select from acceptances mine
            where mine.coop_id = sl.coop_id and mine.slot_id = sl.id
              and mine.person_id = me.person_id)));
end
$$;
