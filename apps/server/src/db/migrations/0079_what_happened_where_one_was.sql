-- What happened at a place is for the team, and for whoever had it when the visit began, or was there
-- in place of another. Whoever gave it back before knows that they did, and has no more to do with it.
create function kith_had_when_begun(status text, ended_at timestamptz, during tstzrange)
returns boolean language sql immutable as
  $$ select status <> 'released' or ended_at >= lower(during) $$;
select kith_grant('execute', 'function kith_had_when_begun(text, timestamptz, tstzrange)');

drop policy own on attendances;
create policy own on attendances for select
  using (kith_is_reached(team_id, (select kith_team_id())) and (select kith_in_scope('see_rota'))
    and slot_id in (
      select slot_id from acceptances
      where person_id = (select kith_person_id())
        and kith_had_when_begun(status, ended_at, during)));

-- As 0065 has it, with the same of what happened.
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
          and (v.team_id = any (open_teams)
            or exists (
              select from acceptances mine
              where mine.coop_id = sl.coop_id and mine.slot_id = sl.id
                and mine.person_id = me.person_id
                and kith_had_when_begun(mine.status, mine.ended_at, mine.during)))
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
