-- As 0065 has it; but whoever speaks of all visits does so by a place that lets them today, and from
-- the side of that place: one that is paused, or in which it was refused, lends its reach to no other.
create or replace function kith_record_attendance(of_slot uuid, new_id uuid, new_acceptance uuid, what text,
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
