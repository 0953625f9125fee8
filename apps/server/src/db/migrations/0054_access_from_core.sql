-- The access rules are written once, in @kith/core/access. What stands in the four tables below is
-- written from there at the end of each run of the migrations (access/access-data.ts); nobody else
-- writes it, and what somebody changed by hand is put right at the next start.

-- One cell of the permission matrix in each row, spelt out for the functions below.
truncate access_rules;
alter table access_rules
  -- The answer where nobody has decided, no hat is worn and no visit is near.
  add column by_default boolean not null,
  -- Whether a decision of the Owner counts.
  add column switchable boolean not null,
  -- Whoever wears it may, unless the Owner decided otherwise.
  add column hat text,
  -- Whoever has this live authority may, whatever else is said here.
  add column authority text,
  -- Whether it opens around an accepted visit, whatever was decided.
  add column around_visits boolean not null,
  -- Whether it reaches nothing but one's own items.
  add column own_only boolean not null,
  -- Whether it stands when the place is paused.
  add column outlasts_status boolean not null;

-- What is the same for all of them. One row.
create table access_edition (
  only_one boolean primary key default true constraint one_access_edition check (only_one),
  -- Of all that was written: another build says another one.
  checksum text not null,
  -- The time around an accepted visit in which its carer may see what the visit needs.
  before_visit interval not null,
  after_visit interval not null
);

-- How somebody may stand to a team. One that core no longer knows is not forgotten while somebody
-- stands so: the server does not start.
create table access_relationships (
  relationship text primary key,
  -- Only whoever may change grants may offer such a place.
  is_owners_to_offer boolean not null
);
insert into access_relationships (relationship, is_owners_to_offer)
select relationship, true from memberships union select relationship, true from invitations;

-- What an Owner grants or withholds member by member. One that core no longer knows, or that is no
-- longer decided, is retired: the decisions made about it stay, and no new ones are made.
create table grantable_capabilities (
  capability text primary key,
  retired boolean not null default false
);
insert into grantable_capabilities (capability) select distinct capability from grants;
select kith_grant('select', 'grantable_capabilities');

alter table memberships drop constraint relationship_known,
  add constraint relationship_known
    foreign key (relationship) references access_relationships (relationship);
alter table invitations drop constraint invited_as_known,
  add constraint invited_as_known
    foreign key (relationship) references access_relationships (relationship),
  -- A team is formed around its Owner.
  add constraint nobody_is_invited_as_owner check (relationship <> 'owner');
alter table grants drop constraint capability_grantable,
  add constraint capability_grantable
    foreign key (capability) references grantable_capabilities (capability);

create policy of_what_is_decided on grants as restrictive for insert
  with check (capability in (select capability from grantable_capabilities where not retired));

-- As 0021 has it, by what the rules say and not by the names of cells.
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
      and (r.authority = m.legal_authority
        or coalesce(g.allowed, r.by_default or r.hat = any (m.hats))
        or r.around_visits and kith_within_visit_window(m.team_id, m.person_id));
end
$$;

-- The span that a visit must touch for a moment to be around it. A step of the functions below, with
-- whose rights and search path it runs: to change them again would cost more than what it does.
create function kith_around_visits(moment timestamptz)
returns tstzrange language plpgsql stable as $$
begin
  return (
    select tstzrange(moment - after_visit, moment + before_visit, '[]') from access_edition);
end
$$;

-- Of oneself, or of somebody in a team of one's own.
create or replace function kith_within_visit_window(of_team uuid, of_person uuid)
returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
  around tstzrange := kith_around_visits(me.at);
begin
  return exists (
    select from acceptances
    where coop_id = me.coop_id and team_id = of_team and person_id = of_person
      and status in ('accepted', 'done') and during && around
      and (of_person = me.person_id or of_team in (select kith_own_teams())));
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
          and (of_team not in (select kith_teams_where(given.key, 'invite_others'))
            or exists (
              select from memberships m
              join access_rules r on r.capability = given.key and r.relationship = m.relationship
              where m.coop_id = kith_coop_id() and m.team_id = of_team
                and m.person_id = kith_person_id() and m.status = 'active' and r.own_only)));
end
$$;

-- As 0052 has it, but for the time around a visit.
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
      'legalAuthority', m.legal_authority, 'hats', m.hats, 'status', m.status,
      'version', m.version, 'name', p.preferred_name, 'pronouns', p.pronouns,
      'accountStatus', p.account_status, 'withinVisitWindow', exists (
        select from acceptances a
        where a.coop_id = m.coop_id and a.team_id = m.team_id and a.person_id = m.person_id
          and a.status in ('accepted', 'done') and a.during && around),
      'grants', (select jsonb_object_agg(g.capability, jsonb_build_object(
          'allowed', g.allowed, 'at', g.decided_at, 'byPersonId', g.decided_by,
          'byName', gp.preferred_name))
        from grants g
        join people gp on gp.coop_id = g.coop_id and gp.id = g.decided_by
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
