-- The permission matrix of @kith/core/access, so that row-level security decides as the server
-- does. A test compares the two cell by cell.
create table access_rules (
  capability text not null,
  relationship text not null,
  cell text not null,
  primary key (capability, relationship)
);
grant select on access_rules to kith_app;

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

-- The server's clock where it told us, so that row-level security and core see the same moment.
create function kith_now() returns timestamptz language sql stable as
  $$ select coalesce(nullif(current_setting('kith.now', true), '')::timestamptz, now()) $$;

-- The functions below read what row-level security keeps from whoever is asking, to decide for
-- exactly that; so they speak as the owner of the schema while they look.

-- From 2 hours before to 12 hours after a visit that this person has accepted in this team.
create function kith_within_visit_window(of_coop uuid, of_team uuid, of_person uuid)
returns boolean language plpgsql stable security definer set search_path from current as $$
declare
  before text := current_setting('kith.owner_of_schema', true);
  answer boolean;
begin
  perform set_config('kith.owner_of_schema', 'on', true);
  answer := exists (
    select from acceptances
    where coop_id = of_coop and team_id = of_team and person_id = of_person
      and status in ('accepted', 'done')
      and during && tstzrange(
        kith_now() - interval '12 hours', kith_now() + interval '2 hours', '[]'));
  perform set_config('kith.owner_of_schema', before, true);
  return answer;
end
$$;

-- The teams in which whoever is asking has a capability. Policies use it uncorrelated, so that it
-- runs once for a statement and not once for a row.
create function kith_teams_where(asked text)
returns setof uuid language plpgsql stable security definer rows 3
set search_path from current as $$
declare
  before text := current_setting('kith.owner_of_schema', true);
begin
  perform set_config('kith.owner_of_schema', 'on', true);
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
      where m.coop_id = kith_coop_id() and m.person_id = kith_person_id()
        and (m.status = 'active' or m.relationship = 'owner')
        and (kith_team_id() is null or m.team_id = kith_team_id())
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
        then kith_within_visit_window(standing.coop_id, standing.team_id, standing.person_id)
      else false
    end;
  perform set_config('kith.owner_of_schema', before, true);
end
$$;

create function kith_may(of_coop uuid, of_team uuid, asked text)
returns boolean language sql stable as $$
  select of_coop = kith_coop_id() and of_team in (select kith_teams_where(asked))
$$;

-- The teams in which whoever is asking has a place at all, ended ones left out.
create function kith_own_teams()
returns setof uuid language plpgsql stable security definer rows 3
set search_path from current as $$
declare
  before text := current_setting('kith.owner_of_schema', true);
begin
  perform set_config('kith.owner_of_schema', 'on', true);
  return query
    select team_id from memberships
    where coop_id = kith_coop_id() and person_id = kith_person_id() and status <> 'ended'
      and (kith_team_id() is null or team_id = kith_team_id());
  perform set_config('kith.owner_of_schema', before, true);
end
$$;
