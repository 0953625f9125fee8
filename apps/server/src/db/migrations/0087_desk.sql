-- What needs somebody, for those who see to it that somebody comes: a coordinator of all teams of the
-- co-op, a coach of those they are coach in. It says how many and until when, and never which or what:
-- whoever reads it may see nothing else of the team by it. Row-level security lets no coordinator see a
-- team, so this function decides by itself. It goes through the teams in the order of their ids, and
-- ends with the last that was asked for.
create function kith_desk(after uuid, most integer, needing_only boolean)
returns table (team_id uuid, team_name text, time_zone text, is_coach boolean, owner_joined boolean,
  invitations integer, first_ends_at timestamptz, with_nobody integer, not_written_down integer)
language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
  everywhere boolean := kith_keeps_coop();
  coached uuid[];
  of_rota uuid[];
  first uuid := coalesce(after, '00000000-0000-0000-0000-000000000000');
  today date := (me.at at time zone 'UTC')::date;
begin
  if me.kind is distinct from 'person' or me.team_id is not null or me.actor_id <> me.person_id then
    return;
  end if;
  coached := array(
    select m.team_id from memberships m
    where m.coop_id = me.coop_id and m.person_id = me.person_id and m.relationship = 'coach'
      and m.status = 'active');
  of_rota := array(select kith_teams_where('see_rota'));
  return query
    select t.id, t.name, t.time_zone, t.id = any (coached), o.joined, i.waiting, i.first_ends_at,
      free.visits, silent.visits
    from (
      select every.id, every.name, every.time_zone from teams every
      where everywhere and every.coop_id = me.coop_id and every.id > first
        and every.state <> 'closed'
      union all
      select own.id, own.name, own.time_zone from teams own
      where not everywhere and own.coop_id = me.coop_id and own.id = any (coached)
        and own.id > first and own.state <> 'closed') t
    cross join lateral (
      select p.account_status not in ('placeholder', 'invited') as joined
      from memberships m
      join people p on p.coop_id = m.coop_id and p.id = m.person_id
      where m.coop_id = me.coop_id and m.team_id = t.id and m.relationship = 'owner') o
    cross join lateral (
      select count(*)::integer as waiting, min(open.expires_at) as first_ends_at
      from invitations open
      where open.coop_id = me.coop_id and open.team_id = t.id and open.state in ('sent', 'seen')
        and (open.expires_at is null or open.expires_at > me.at)) i
    -- The ids of a team's visits come first, and what became of them is looked up for all at once: to
    -- go from each visit to it, the planner took an index of the whole co-op before it had counted.
    cross join lateral (
      select array(
        select v.id from visits v
        where v.coop_id = me.coop_id and v.team_id = t.id
          and v.date between today - 1 and today + 8 and v.cancelled_at is null
          and (everywhere or t.id = any (of_rota))
          and lower(v.during) >= me.at and lower(v.during) < me.at + interval '7 days') as ahead,
        array(
        select v.id from visits v
        where v.coop_id = me.coop_id and v.team_id = t.id
          and v.date between today - 30 and today + 1 and v.cancelled_at is null
          and (everywhere or t.id = any (of_rota))
          and upper(v.during) <= me.at and upper(v.during) > me.at - interval '28 days') as past) v
    cross join lateral (
      select count(distinct s.visit_id)::integer as visits
      from slots s
      where s.coop_id = me.coop_id and s.team_id = t.id and s.visit_id = any (v.ahead)
        and s.id <> all (array(
          select a.slot_id from acceptances a
          where a.coop_id = me.coop_id and a.visit_id = any (v.ahead)
            and a.status in ('accepted', 'done')))) free
    cross join lateral (
      select count(distinct a.visit_id)::integer as visits
      from acceptances a
      where a.coop_id = me.coop_id and a.visit_id = any (v.past) and a.status = 'accepted'
        and not exists (
          select from attendances said
          where said.coop_id = a.coop_id and said.slot_id = a.slot_id)) silent
    where not needing_only or not o.joined
      or i.waiting + free.visits + silent.visits > 0
    order by t.id
    limit most;
end
$$;
select kith_grant('execute', 'function kith_desk(uuid, integer, boolean)');
