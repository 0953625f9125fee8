-- The permission matrix of @kith/core/access, so that row-level security decides as the server
-- does. A test compares the two cell by cell.
create table access_rules (
  capability text not null,
  relationship text not null,
  cell text not null,
  primary key (capability, relationship)
);
select kith_grant('select', 'access_rules');

insert into access_rules (capability, relationship, cell)
select rules.capability, columns.relationship, letters.cell
from (values
  ('see_members',       'F L y F F y y y W F F .'),
  ('see_basic_profile', 'F L y F F y F y W F F .'),
  ('see_rota',          'F L y y y y n n W F F .'),
  ('see_notes',         'F L n F y n . n W n B .'),
  ('write_notes',       'F L y F F y y y F n F .'),
  ('see_money',         'F L n o o n . . o n n c'),
  ('invite_others',     'F L n n n n . . . y . .'),
  ('arrange_visits',    'F L n h h e n n . y n .'),
  ('accept_visits',     '- - - F F F F F F - - -'),
  ('change_grants',     'F L . . . . . . . . . .'),
  ('end_membership',    'F L n . . . . . . . S .')
) as rules (capability, row_of_letters)
cross join lateral unnest(
  array['owner', 'legal_representative', 'advocate', 'personal_care_worker', 'support_worker',
    'family_or_friend', 'volunteer', 'professional', 'back_up', 'team_starter', 'coach', 'funder'],
  string_to_array(rules.row_of_letters, ' ')
) as columns (relationship, letter)
join (values
  ('F', 'floor'), ('L', 'floor_with_authority'), ('S', 'floor_for_safety'), ('y', 'on'),
  ('n', 'off'), ('.', 'never'), ('W', 'window'), ('o', 'own'), ('c', 'own_contract'),
  ('B', 'break_glass'), ('h', 'with_hat'), ('e', 'off_or_with_hat'), ('-', 'not_for_visits')
) as letters (letter, cell) on letters.letter = columns.letter;

-- The functions below read what row-level security keeps from whoever is asking, to decide for
-- exactly that: whoever the signed standing names, and nobody else. They find tables in the schema
-- and never in a temporary one, whatever the session's own search path says.

-- The teams in which whoever is asking has a capability, on a page made for it. Policies use it
-- uncorrelated, so that it runs once for a statement and not once for a row.
-- `through`: the capability that an embed session must reach, where it is another one.
create function kith_teams_where(asked text, through text default null)
returns setof uuid language plpgsql stable security definer rows 3
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  return query
    select standing.team_id
    from (
      select m.*, case
          when r.cell <> 'floor_with_authority' then r.cell
          when m.legal_authority = case asked when 'see_money' then 'property_and_affairs'
            else 'health_and_welfare' end then 'floor'
          else as_advocate.cell
        end as cell,
        -- Whoever visits the home must know the person's name and how to greet and talk with them.
        asked = 'see_basic_profile' and visits.cell = 'floor' as visit_needs
      from memberships m
      join access_rules r on r.capability = asked and r.relationship = m.relationship
      join access_rules as_advocate
        on as_advocate.capability = asked and as_advocate.relationship = 'advocate'
      join access_rules visits
        on visits.capability = 'accept_visits' and visits.relationship = m.relationship
      where m.coop_id = me.coop_id and m.person_id = me.person_id
        and (m.status = 'active' or m.relationship = 'owner')
        and me.kind = 'person' and (me.team_id is null
          or m.team_id = me.team_id and coalesce(through, asked) = any (me.capabilities))
    ) as standing
    left join grants g on g.coop_id = standing.coop_id and g.membership_id = standing.id
      and g.capability = asked and g.ended_at is null
    where case
      when standing.cell in ('floor', 'own', 'own_contract') then true
      when standing.cell = 'with_hat' then 'rota_holder' = any (standing.hats)
      when standing.cell = 'off_or_with_hat'
        then coalesce(g.allowed, 'rota_holder' = any (standing.hats))
      when standing.cell in ('on', 'off') and coalesce(g.allowed, standing.cell = 'on') then true
      when standing.cell = 'window' or standing.cell in ('on', 'off') and standing.visit_needs
        then kith_within_visit_window(standing.team_id, standing.person_id)
      else false
    end;
end
$$;

create function kith_may(of_coop uuid, of_team uuid, asked text)
returns boolean language sql stable as $$
  select of_coop = kith_coop_id() and of_team in (select kith_teams_where(asked))
$$;

-- The teams in which whoever is asking has a place at all, ended ones left out.
create function kith_own_teams()
returns setof uuid language plpgsql stable security definer rows 3
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  return query
    select team_id from memberships
    where coop_id = me.coop_id and person_id = me.person_id and status <> 'ended'
      and (me.team_id is null or team_id = me.team_id);
end
$$;

-- From 2 hours before to 12 hours after a visit that this person has accepted in this team. Of
-- oneself, or of somebody in a team of one's own.
create function kith_within_visit_window(of_team uuid, of_person uuid)
returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  return exists (
    select from acceptances
    where coop_id = me.coop_id and team_id = of_team and person_id = of_person
      and status in ('accepted', 'done')
      and during && tstzrange(me.at - interval '12 hours', me.at + interval '2 hours', '[]')
      and (of_person = me.person_id or of_team in (select kith_own_teams())));
end
$$;

-- When whoever is asking is with somebody, whoever that is: to keep them from promising a time
-- twice. Nothing but the times leaves it, and nobody is asked about but oneself.
create function kith_own_busy_times(span tstzrange)
returns setof tstzrange language plpgsql stable security definer rows 5
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  return query
    select during from acceptances
    where coop_id = me.coop_id and person_id = me.person_id
      and status in ('accepted', 'done') and during && span;
end
$$;

-- Whose names whoever is asking may read: their own; the Owner of each of their teams; whoever
-- decided what they may do there; everybody who is or was in a team whose members or rota they may
-- see; and those with whom they share an invitation, unless it went to an address.
create function kith_people_seen()
returns setof uuid language plpgsql stable security definer rows 30
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
  teams_known uuid[] := array(
    select kith_teams_where('see_members') union select kith_teams_where('see_rota'));
  teams_invited_into uuid[] := array(select kith_teams_where('change_grants', 'invite_others'));
begin
  return next me.person_id;
  return next me.actor_id;
  return query
    select person_id from memberships
    where coop_id = me.coop_id and team_id = any (teams_known)
    union all
    select person_id from memberships
    where coop_id = me.coop_id and team_id = any (array(select kith_own_teams()))
      and relationship = 'owner'
    union all
    select g.decided_by from memberships m
    join grants g on g.coop_id = m.coop_id and g.membership_id = m.id and g.ended_at is null
    where m.coop_id = me.coop_id and m.person_id = me.person_id and m.status <> 'ended'
      and kith_reaches(m.team_id)
    union all
    select from_person_id from invitations
    where coop_id = me.coop_id and to_person_id = me.person_id and kith_reaches(team_id)
    union all
    select to_person_id from invitations
    where coop_id = me.coop_id and from_person_id = me.person_id and kith_reaches(team_id)
      and to_email is null
    union all
    select to_person_id from invitations
    where coop_id = me.coop_id and team_id = any (teams_invited_into) and to_email is null;
end
$$;

-- The live members of the teams in which whoever is asking has a capability.
create function kith_members_where(asked text)
returns setof uuid language plpgsql stable security definer rows 30
set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    select person_id from memberships
    where coop_id = kith_coop_id() and status <> 'ended'
      and team_id = any (array(select kith_teams_where(asked)));
end
$$;

-- Whether whoever is asking may offer a place: an Owner any; others none from which much can be done
-- for the Owner, and nothing that they may not do themselves.
create function kith_may_offer(of_team uuid, offered text, with_grants jsonb)
returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  return of_team in (select kith_teams_where('change_grants', 'invite_others'))
    or offered not in ('legal_representative', 'coach', 'team_starter')
      and not exists (
        select from jsonb_each(with_grants) as given
        where given.value = 'true'
          and (of_team not in (select kith_teams_where(given.key, 'invite_others'))
            or exists (
              select from memberships m
              join access_rules r on r.capability = given.key and r.relationship = m.relationship
              where m.coop_id = kith_coop_id() and m.team_id = of_team
                and m.person_id = kith_person_id() and m.status = 'active'
                and r.cell in ('own', 'own_contract'))));
end
$$;

select kith_grant('execute', 'function ' || name) from unnest(array[
  'kith_teams_where(text, text)', 'kith_may(uuid, uuid, text)', 'kith_own_teams()',
  'kith_within_visit_window(uuid, uuid)', 'kith_own_busy_times(tstzrange)', 'kith_people_seen()',
  'kith_members_where(text)', 'kith_may_offer(uuid, text, jsonb)']) as name;
