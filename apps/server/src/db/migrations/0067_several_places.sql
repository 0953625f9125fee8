-- One person may have several places in one team: a neighbour who is a volunteer too, a daughter who
-- is paid as well. Each is what it is alone; what they may do is what all of them together let them,
-- as @kith/core/access has it.

drop index one_live_membership;
create unique index one_live_place on memberships (coop_id, team_id, person_id, relationship)
  where status <> 'ended';
-- Whose team it is, is nothing else in it.
alter table memberships add constraint an_owner_is_nothing_besides exclude using gist
  (coop_id with =, team_id with =, person_id with =, ((relationship = 'owner')::integer) with <>)
  where (status <> 'ended');

-- The teams in which whoever is asking has a capability, one row for each place that gives it, and
-- whether that place reaches their own items only. What was refused them in one place, no other
-- gives: also where the one has ended since.
create function kith_places_where(asked text, through text default null)
returns table (team_id uuid, own_only boolean) language plpgsql stable security definer rows 3
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  return query
    select m.team_id, r.own_only
    from memberships m
    join access_rules r on r.capability = asked and r.relationship = m.relationship
    left join grants g on r.switchable and g.coop_id = m.coop_id and g.membership_id = m.id
      and g.capability = asked and g.ended_at is null
    where m.coop_id = me.coop_id and m.person_id = me.person_id
      and (m.status = 'active' or r.outlasts_status)
      and me.kind = 'person' and (me.team_id is null
        or m.team_id = me.team_id and coalesce(through, asked) = any (me.capabilities))
      and (r.authority is not null and exists (
          select from legal_authorities a
          where a.coop_id = m.coop_id and a.membership_id = m.id and a.ended_at is null
            and a.authority = r.authority)
        or coalesce(g.allowed, r.by_default or r.hat = any (m.hats))
          and not (r.switchable and exists (
            select from memberships other
            join grants no on no.coop_id = other.coop_id and no.membership_id = other.id
              and no.capability = asked and no.ended_at is null and not no.allowed
            where other.coop_id = m.coop_id and other.team_id = m.team_id
              and other.person_id = m.person_id))
        or r.around_visits and kith_within_visit_window(m.team_id, m.person_id));
end
$$;

create or replace function kith_teams_where(asked text, through text default null)
returns setof uuid language plpgsql stable security definer rows 3
set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select distinct p.team_id from kith_places_where(asked, through) as p;
end
$$;

create or replace function kith_teams_wholly_where(asked text)
returns setof uuid language plpgsql stable security definer rows 3
set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    select distinct p.team_id from kith_places_where(asked) as p where not p.own_only;
end
$$;

create or replace function kith_may_offer(of_team uuid, offered text, with_grants jsonb)
returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  return of_team in (select kith_teams_where('change_grants', 'invite_others'))
    or exists (
      select from access_relationships where relationship = offered and not is_owners_to_offer)
      and not exists (
        select from jsonb_each(with_grants) as given
        where given.value = 'true'
          and of_team not in (
            select p.team_id from kith_places_where(given.key, 'invite_others') as p
            where not p.own_only));
end
$$;

-- With all places of whoever is asking. The first is the one they are known by; one that has ended
-- is among them for the refusals that still stand in it.
create or replace function kith_own_place(of_team uuid)
returns json language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
  around tstzrange := kith_around_visits(me.at);
begin
  if me.kind is distinct from 'person' or me.team_id is not null and me.team_id <> of_team then
    return null;
  end if;
  return (
    select json_build_object('teamName', t.name, 'timeZone', t.time_zone, 'state', t.state,
      'teamVersion', t.version, 'ownerId', o.person_id, 'ownerName', op.preferred_name,
      'ownerPronouns', op.pronouns, 'membershipId', m.id, 'teamId', m.team_id,
      'personId', m.person_id, 'relationship', m.relationship, 'status', m.status,
      'version', m.version, 'name', p.preferred_name, 'pronouns', p.pronouns,
      'accountStatus', p.account_status, 'withinVisitWindow', exists (
        select from acceptances a
        where a.coop_id = m.coop_id and a.team_id = m.team_id and a.person_id = m.person_id
          and a.status in ('accepted', 'done') and a.during && around),
      'places', (
        select json_agg(json_build_object('id', each.id, 'relationship', each.relationship,
          'status', each.status, 'hats', each.hats, 'since', each.since, 'version', each.version,
          'legalAuthorities', array_to_json(array(
            select a.authority from legal_authorities a
            where a.coop_id = each.coop_id and a.membership_id = each.id and a.ended_at is null
            order by a.authority)),
          'grants', decided.live) order by each.since, each.id)
        from memberships each
        left join lateral (
          select json_object_agg(g.capability, json_build_object(
            'allowed', g.allowed, 'at', g.decided_at, 'byPersonId', g.decided_by,
            'byName', gp.preferred_name,
            'writtenDownBy', case when g.on_behalf_of is not null then json_build_object(
              'id', g.recorded_by, 'name', gr.preferred_name, 'method', g.method) end)) as live
          from grants g
          join people gp on gp.coop_id = g.coop_id and gp.id = g.decided_by
          left join people gr on gr.coop_id = g.coop_id and gr.id = g.recorded_by
          where g.coop_id = each.coop_id and g.membership_id = each.id and g.ended_at is null
        ) as decided on true
        where each.coop_id = m.coop_id and each.team_id = m.team_id
          and each.person_id = m.person_id
          and (each.status <> 'ended' or decided.live is not null)))
    from memberships m
    join teams t on t.coop_id = m.coop_id and t.id = m.team_id
    join memberships o
      on o.coop_id = m.coop_id and o.team_id = m.team_id and o.relationship = 'owner'
    join people op on op.coop_id = o.coop_id and op.id = o.person_id
    join people p on p.coop_id = m.coop_id and p.id = m.person_id
    where m.coop_id = me.coop_id and m.team_id = of_team and m.person_id = me.person_id
      and m.status <> 'ended'
    order by m.since, m.id
    limit 1);
end
$$;

-- With a place end the decisions that were made in it; but a refusal is of the person, and stands
-- for as long as they have another place in the team.
create or replace function kith_end_grants() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  has_another boolean := exists (
    select from memberships
    where coop_id = new.coop_id and team_id = new.team_id and person_id = new.person_id
      and status <> 'ended');
begin
  update grants g set ended_at = new.ended_at, version = g.version + 1
  from memberships m
  where m.coop_id = new.coop_id and m.team_id = new.team_id and m.person_id = new.person_id
    and g.coop_id = m.coop_id and g.membership_id = m.id and g.ended_at is null
    and (not has_another or m.id = new.id and g.allowed);
  return null;
end
$$;

-- Nobody decides about themselves, whatever the law lets them decide for the Owner: a daughter who
-- is paid and represents her mother must not be at both ends of it.
create policy never_by_oneself on grants as restrictive for insert with check (
  not exists (
    select from memberships m
    where m.coop_id = grants.coop_id and m.id = grants.membership_id
      and m.person_id = grants.decided_by));
create policy never_to_oneself on invitations as restrictive for insert with check (
  to_person_id <> from_person_id and to_person_id is distinct from kith_actor_id());

create or replace function kith_no_hats_for_oneself() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not kith_is_asked() or new.person_id <> kith_actor_id() or new.hats <@ old.hats then
    return new;
  end if;
  if kith_actor_id() <> kith_person_id() then
    perform kith_refuse('a hat that somebody else is said to have given');
  end if;
  if new.relationship <> 'owner' then
    perform kith_refuse('a hat that somebody gave themselves');
  end if;
  return new;
end
$$;
