-- As 0059 has it, with who wrote down what the Owner decided: "You decided this" is half of the
-- truth where somebody else wrote it.
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

-- What somebody writes down for another never widens what they may do themselves.
create policy never_for_oneself on grants as restrictive for insert with check (
  kith_actor_id() = kith_person_id() or not exists (
    select from memberships m
    where m.coop_id = grants.coop_id and m.id = grants.membership_id
      and m.person_id = kith_actor_id()));

create function kith_no_hats_for_oneself() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if kith_is_asked() and new.person_id = kith_actor_id() and kith_actor_id() <> kith_person_id()
    and not new.hats <@ old.hats then
    perform kith_refuse('a hat that somebody else is said to have given');
  end if;
  return new;
end
$$;

create trigger no_hats_for_oneself before update of hats on memberships
  for each row execute function kith_no_hats_for_oneself();
