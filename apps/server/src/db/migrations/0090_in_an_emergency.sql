-- What somebody opened in an emergency, and why: a coach who must read the notes of a team now. It is
-- open to that one person, at that place of theirs, for that one thing, until the clock says that it
-- is over; the Owner is told in the same transaction. See record 57.

-- Written anew from core when the migrations are through, as in 0054.
truncate access_rules;
alter table access_rules
  -- Whether they may open it in an emergency.
  add column in_emergency boolean not null;
alter table access_edition
  -- How long what is opened in an emergency stays open.
  add column emergency_lasts interval not null default '4 hours';

create table emergency_openings (
  coop_id uuid not null,
  -- Begins with the moment it was opened: the newest first is the order of ids.
  id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  -- The place by which they could: what was opened ends with it.
  membership_id uuid not null,
  capability text not null constraint emergency_capability_reads_well
    check (capability ~ '^[a-z][a-z_]{0,29}$'),
  -- Core has the list; a kind that was written is never renamed.
  category text not null constraint emergency_category_reads_well
    check (category ~ '^[a-z][a-z_]{0,29}$'),
  -- Why, in their own words. They say something of the Owner, so they are sealed.
  reason_sealed bytea not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  -- When it was closed before that.
  ended_at timestamptz,
  version integer not null default 1,
  recorded_by uuid,
  on_behalf_of uuid constraint nobody_opens_for_another check (on_behalf_of is null),
  method text not null constraint method_known check (
    method in ('self', 'phone', 'paper', 'in_person', 'import')),
  recorded_at timestamptz not null,
  primary key (coop_id, id),
  constraint emergency_ends_after_it_began check (ends_at > opened_at),
  constraint emergency_is_closed_while_open check (ended_at between opened_at and ends_at),
  -- Whoever has it open opens it no second time: two at once are one.
  constraint open_once exclude using gist (coop_id with =, membership_id with =, capability with =,
    tstzrange(opened_at, coalesce(ended_at, ends_at)) with &&),
  foreign key (coop_id, team_id) references teams (coop_id, id),
  constraint emergency_of foreign key (coop_id, person_id) references people (coop_id, id),
  constraint emergency_at foreign key (coop_id, team_id, membership_id)
    references memberships (coop_id, team_id, id),
  constraint emergency_recorded_by foreign key (coop_id, recorded_by) references people (coop_id, id),
  constraint emergency_on_behalf_of
    foreign key (coop_id, on_behalf_of) references people (coop_id, id)
);
create index emergencies_of_team on emergency_openings (coop_id, team_id, id);
create index emergencies_at_place on emergency_openings (coop_id, membership_id, ends_at);
-- For whoever counts what is open, across co-ops.
create index emergencies_not_closed on emergency_openings (ends_at) where ended_at is null;
select kith_protect('emergency_openings');
select kith_grant('select, insert', 'emergency_openings');
select kith_grant('update (ended_at, version, recorded_by, on_behalf_of, method, recorded_at)',
  'emergency_openings');

-- As 0067 has it, and what was opened in an emergency: to whoever is at the screen themselves, and to
-- nobody who acts or looks in their place.
create or replace function kith_places_where(asked text, through text default null)
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
        or r.around_visits and kith_within_visit_window(m.team_id, m.person_id)
        or r.in_emergency and me.actor_id = me.person_id and exists (
          select from emergency_openings o
          where o.coop_id = m.coop_id and o.membership_id = m.id and o.capability = asked
            and o.ends_at > me.at
            and me.at >= o.opened_at and me.at < coalesce(o.ended_at, o.ends_at)));
end
$$;

-- What is open at a place of somebody's now: told to them, and to who decides for the team.
create function kith_open_at(of_membership uuid)
returns json language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  return (
    select json_object_agg(o.capability, json_build_object('id', o.id, 'category', o.category,
      'at', o.opened_at, 'until', o.ends_at))
    from emergency_openings o
    where o.coop_id = me.coop_id and o.membership_id = of_membership and o.ends_at > me.at
      and me.at >= o.opened_at and me.at < coalesce(o.ended_at, o.ends_at)
      and case when o.person_id = me.person_id then me.actor_id = me.person_id
        else o.team_id in (select kith_teams_where('change_grants')) end);
end
$$;
select kith_grant('execute', 'function kith_open_at(uuid)');

-- As 0067 has it, with what was opened in an emergency.
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
          'grants', decided.live, 'openings', opened.now)
          order by each.since, each.id)
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
        left join lateral (
          select json_object_agg(o.capability, json_build_object('id', o.id,
            'category', o.category, 'at', o.opened_at, 'until', o.ends_at)) as now
          from emergency_openings o
          where o.coop_id = each.coop_id and o.membership_id = each.id and o.ends_at > me.at
            and me.at >= o.opened_at and me.at < coalesce(o.ended_at, o.ends_at)
            and me.actor_id = me.person_id
        ) as opened on true
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

create policy own on emergency_openings for select
  using (person_id = (select kith_person_id()) and team_id = any (array(select kith_own_teams()))
    and ((select kith_team_id()) is null
      or capability = any (array(select unnest((kith_standing()).capabilities)))));
create policy seen_by_who_decides on emergency_openings for select
  using (team_id = any (array(select kith_teams_where('change_grants'))));

-- By whoever has a place by which they may, for themselves, and from where the page may show it.
create policy opened_by_who_may on emergency_openings for insert with check (
  person_id = (select kith_person_id()) and person_id = (select kith_actor_id())
  and ended_at is null and kith_reaches(team_id) and kith_in_scope(capability)
  and exists (
    select from memberships m
    join access_rules r on r.relationship = m.relationship and r.in_emergency
      and r.capability = emergency_openings.capability
    where m.coop_id = emergency_openings.coop_id and m.team_id = emergency_openings.team_id
      and m.id = membership_id and m.person_id = emergency_openings.person_id
      and m.status = 'active'));
create policy closed_by_themselves on emergency_openings for update
  using (person_id = (select kith_person_id()) and person_id = (select kith_actor_id())
    and kith_reaches(team_id) and kith_in_scope(capability));

create trigger keep_the_hand before insert or update on emergency_openings
  for each row execute function kith_keep_the_hand();

-- When it was opened and until when it is open is what the clock says, and not who opens it. It may
-- be sealed anew by Kith itself, when keys change.
create function kith_emergency_steps() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  if tg_op = 'DELETE' then
    raise exception 'what was opened in an emergency is never deleted'
      using errcode = 'insufficient_privilege';
  end if;
  if me.kind is null then
    if tg_op = 'UPDATE' and to_jsonb(new) - 'reason_sealed' <> to_jsonb(old) - 'reason_sealed' then
      raise exception 'what was opened in an emergency stays as it was'
        using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if tg_op = 'INSERT' then
    new.opened_at := me.at;
    new.ends_at := me.at + (select emergency_lasts from access_edition);
    return new;
  end if;
  if old.ended_at is not null or me.at >= old.ends_at then
    perform kith_refuse('what has closed is not closed again');
  end if;
  new.ended_at := me.at;
  return new;
end
$$;
create trigger emergency_steps before insert or update or delete on emergency_openings
  for each row execute function kith_emergency_steps();

-- Nothing is opened in silence, whoever writes the row: the team's history says so in the same
-- transaction, which the Owner reads and which tells whoever listens.
create function kith_emergency_is_told() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if kith_is_asked() and not exists (
    select from events
    where coop_id = new.coop_id and team_id = new.team_id and subject_id = new.id
      and type = 'emergency.opened') then
    perform kith_refuse('what is opened in an emergency is told');
  end if;
  return null;
end
$$;
create constraint trigger emergency_is_told after insert on emergency_openings
  deferrable initially deferred for each row execute function kith_emergency_is_told();
