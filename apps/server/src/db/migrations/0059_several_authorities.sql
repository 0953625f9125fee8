-- What a representative may decide by law: as many authorities as they hold, each with when it began
-- and ended. The co-op writes them down, past row-level security; nobody gives one to themselves.
create table legal_authorities (
  coop_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  membership_id uuid not null,
  authority text not null constraint legal_authority_known check (
    authority in ('health_and_welfare', 'property_and_affairs')),
  since timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  recorded_by uuid,
  on_behalf_of uuid,
  method text not null constraint method_known check (
    method in ('self', 'phone', 'paper', 'in_person', 'import')),
  recorded_at timestamptz not null,
  primary key (coop_id, id),
  constraint authority_of_membership foreign key (coop_id, team_id, membership_id)
    references memberships (coop_id, team_id, id),
  constraint authority_recorded_by foreign key (coop_id, recorded_by) references people (coop_id, id),
  constraint authority_on_behalf_of foreign key (coop_id, on_behalf_of) references people (coop_id, id)
);
create unique index one_live_authority on legal_authorities (coop_id, membership_id, authority)
  where ended_at is null;
select kith_protect('legal_authorities');
select kith_grant('select', 'legal_authorities');
create policy own on legal_authorities for select
  using (team_id = any (array(select kith_own_teams()))
    and membership_id in (select id from memberships where person_id = (select kith_person_id())));
create policy seen_by_who_decides on legal_authorities for select
  using (team_id = any (array(select kith_teams_where('change_grants'))));

create function kith_new_authority() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from memberships where coop_id = new.coop_id and id = new.membership_id
    and relationship = 'legal_representative') then
    raise exception 'only a legal representative has an authority by law'
      using errcode = 'check_violation', constraint = 'authority_is_a_representatives';
  end if;
  return new;
end
$$;
create trigger new_authority before insert on legal_authorities
  for each row execute function kith_new_authority();

insert into legal_authorities (coop_id, id, team_id, membership_id, authority, since, ended_at,
  recorded_by, on_behalf_of, method, recorded_at)
select coop_id, gen_random_uuid(), team_id, id, legal_authority, since, ended_at,
  recorded_by, on_behalf_of, method, recorded_at
from memberships where legal_authority is not null;

-- With a place end the authorities held in it, as what was decided about it does.
create function kith_end_authorities() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  update legal_authorities set ended_at = new.ended_at, version = version + 1
  where coop_id = new.coop_id and membership_id = new.id and ended_at is null;
  return null;
end
$$;
create trigger end_authorities after update of status on memberships
  for each row when (new.status = 'ended' and old.status <> 'ended')
  execute function kith_end_authorities();

drop policy of_an_acceptance on memberships;
create policy of_an_acceptance on memberships for insert
  with check (
    person_id = (select kith_person_id()) and status = 'active' and hats = '{}'
    and exists (
      select from invitations i
      where i.coop_id = memberships.coop_id and i.membership_id = memberships.id
        and i.team_id = memberships.team_id and i.to_person_id = memberships.person_id
        and i.relationship = memberships.relationship and i.state = 'accepted'));

-- As 0054 has them, by the table.
create or replace function kith_teams_where(asked text, through text default null)
returns setof uuid language plpgsql stable security definer rows 3
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  return query
    select m.team_id
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
        or r.around_visits and kith_within_visit_window(m.team_id, m.person_id));
end
$$;

-- With who wrote down what the Owner decided: "You decided this" is half of the truth where somebody
-- else wrote it.
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
      'personId', m.person_id, 'relationship', m.relationship,
      'legalAuthorities', array_to_json(array(
        select a.authority from legal_authorities a
        where a.coop_id = m.coop_id and a.membership_id = m.id and a.ended_at is null
        order by a.authority)),
      'hats', m.hats, 'status', m.status,
      'version', m.version, 'name', p.preferred_name, 'pronouns', p.pronouns,
      'accountStatus', p.account_status, 'withinVisitWindow', exists (
        select from acceptances a
        where a.coop_id = m.coop_id and a.team_id = m.team_id and a.person_id = m.person_id
          and a.status in ('accepted', 'done') and a.during && around),
      'grants', (select jsonb_object_agg(g.capability, jsonb_build_object(
          'allowed', g.allowed, 'at', g.decided_at, 'byPersonId', g.decided_by,
          'byName', gp.preferred_name,
          'writtenDownBy', case when g.on_behalf_of is not null then jsonb_build_object(
            'id', g.recorded_by, 'name', gr.preferred_name, 'method', g.method) end))
        from grants g
        join people gp on gp.coop_id = g.coop_id and gp.id = g.decided_by
        left join people gr on gr.coop_id = g.coop_id and gr.id = g.recorded_by
        where g.coop_id = m.coop_id and g.membership_id = m.id and g.ended_at is null))
    from memberships m
    join teams t on t.coop_id = m.coop_id and t.id = m.team_id
    join memberships o
      on o.coop_id = m.coop_id and o.team_id = m.team_id and o.relationship = 'owner'
    join people op on op.coop_id = o.coop_id and op.id = o.person_id
    join people p on p.coop_id = m.coop_id and p.id = m.person_id
    where m.coop_id = me.coop_id and m.team_id = of_team and m.person_id = me.person_id
      and m.status <> 'ended');
end
$$;

alter table memberships drop column legal_authority;
