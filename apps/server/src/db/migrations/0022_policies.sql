-- Who may read and write which row. Nothing is deleted, and what a row is about never changes: only
-- the columns that are granted here may.
select kith_grant(privilege, on_what) from (values
  ('select', 'people'),
  ('insert', 'people'),
  ('update (preferred_name, pronouns, language, introduction, findable, account_status, version,
    recorded_by, on_behalf_of, method, recorded_at)', 'people'),
  ('select, insert', 'contact_facts'),
  ('update (email, phone, full_name)', 'contact_facts'),
  ('select, insert, delete', 'communication_needs'),
  ('update (needs)', 'communication_needs'),
  ('select, insert', 'teams'),
  ('update (name, version, recorded_by, on_behalf_of, method, recorded_at)', 'teams'),
  ('select, insert', 'memberships'),
  ('update (hats, status, ended_at, version, recorded_by, on_behalf_of, method, recorded_at)',
    'memberships'),
  ('select, insert', 'grants'),
  ('update (ended_at, version)', 'grants'),
  ('select, insert', 'invitations'),
  ('update (state, seen_at, answered_at, membership_id, version, recorded_by, on_behalf_of, method,
    recorded_at)', 'invitations'),
  ('select, insert', 'visit_series'),
  ('select, insert', 'visits'),
  ('update (cancelled_at, version, recorded_by, on_behalf_of, method, recorded_at)', 'visits'),
  ('select, insert', 'slots'),
  ('update (version, recorded_by, on_behalf_of, method, recorded_at)', 'slots'),
  ('select, insert', 'acceptances'),
  ('update (status, ended_at, version, recorded_by, on_behalf_of, method, recorded_at)',
    'acceptances')
) as given (privilege, on_what);

-- People. Who somebody is they change themselves, on a page of Kith's own.

create policy seen on people for select using (id in (select kith_people_seen()));
create policy found on people for select
  using (findable and account_status not in ('suspended', 'closed')
    and (select kith_person_id()) is not null and (select kith_in_scope('invite_others')));
create policy identity on people
  using ((select kith_is_identity())) with check ((select kith_is_identity()));
create policy changed_by_oneself on people for update
  using (id = (select kith_person_id()) and (select kith_team_id()) is null);

create policy own on contact_facts for select
  using (person_id = (select kith_actor_id()) and (select kith_team_id()) is null);
create policy written_by_oneself on contact_facts for insert
  with check (person_id = (select kith_actor_id()) and (select kith_team_id()) is null);
create policy changed_by_oneself on contact_facts for update
  using (person_id = (select kith_actor_id()) and (select kith_team_id()) is null);
create policy identity on contact_facts
  using ((select kith_is_identity())) with check ((select kith_is_identity()));

create policy own on communication_needs
  using (person_id = (select kith_actor_id()) and (select kith_team_id()) is null);
create policy seen_by_team on communication_needs for select
  using (person_id in (select kith_members_where('see_basic_profile')));

-- Teams

create policy seen_by_members on teams for select
  using (id = any (array(select kith_own_teams())));
create policy formed_by_a_person on teams for insert
  with check ((select kith_person_id()) is not null and (select kith_team_id()) is null
    and state = 'forming');
create policy changed_by_owner on teams for update
  using (id = any (array(select kith_teams_where('change_grants'))));

-- Memberships

create policy own on memberships for select
  using (person_id = (select kith_person_id()) and kith_is_reached(team_id, (select kith_team_id())));
create policy seen_by_members on memberships for select
  using (team_id = any (array(select kith_teams_where('see_members'))));
-- Whoever is in a team knows whose team it is.
create policy owner_known_to_all on memberships for select
  using (relationship = 'owner' and team_id = any (array(select kith_own_teams())));
create policy of_a_new_team on memberships for insert
  with check (relationship = 'owner' and person_id = (select kith_person_id())
    and status = 'active' and (select kith_team_id()) is null);
-- Only what the invitee accepted, as it was offered.
create policy of_an_acceptance on memberships for insert
  with check (
    person_id = (select kith_person_id()) and status = 'active' and hats = '{}'
    and legal_authority is null
    and exists (
      select from invitations i
      where i.coop_id = memberships.coop_id and i.membership_id = memberships.id
        and i.team_id = memberships.team_id and i.to_person_id = memberships.person_id
        and i.relationship = memberships.relationship and i.state = 'accepted'));
create policy changed_by_owner on memberships for update
  using (team_id = any (array(
    select kith_teams_where('change_grants') union select kith_teams_where('end_membership'))));
create policy left_by_oneself on memberships for update
  using (person_id = (select kith_person_id()) and kith_is_reached(team_id, (select kith_team_id()))
    and (select kith_in_scope('end_membership') or kith_in_scope('change_grants')));

-- Grants

create policy own on grants for select
  using (team_id = any (array(select kith_own_teams()))
    and membership_id in (select id from memberships where person_id = (select kith_person_id())));
create policy seen_by_owner on grants for select
  using (team_id = any (array(select kith_teams_where('change_grants'))));
create policy decided_by_owner on grants for insert
  with check (decided_by = (select kith_person_id()) and ended_at is null
    and team_id = any (array(select kith_teams_where('change_grants'))));
create policy of_an_acceptance on grants for insert
  with check (ended_at is null and exists (
    select from invitations i
    where i.coop_id = grants.coop_id and i.membership_id = grants.membership_id
      and i.team_id = grants.team_id
      and i.to_person_id = (select kith_person_id()) and i.state = 'accepted'
      and (i.grants -> grants.capability)::boolean = grants.allowed
      and i.from_person_id = grants.decided_by));
-- When a place ends, its grants end with it (0023): whoever leaves has no need to end them, and
-- whoever stays cannot end the Owner's refusal.
create policy ended_by_owner on grants for update
  using (ended_at is null and team_id = any (array(select kith_teams_where('change_grants'))))
  with check (ended_at is not null);

-- Invitations

create policy to_oneself on invitations for select
  using (to_person_id = (select kith_person_id()) and kith_is_reached(team_id, (select kith_team_id()))
    and (select kith_in_scope('answer_invitations')));
create policy from_oneself on invitations for select
  using (from_person_id = (select kith_person_id()) and kith_is_reached(team_id, (select kith_team_id()))
    and (select kith_in_scope('invite_others')));
create policy seen_by_owner on invitations for select
  using (team_id = any (array(select kith_teams_where('change_grants', 'invite_others'))));
create policy sent_by_those_who_may on invitations for insert
  with check (from_person_id = (select kith_person_id()) and state = 'sent' and membership_id is null
    and team_id = any (array(
      select kith_teams_where('invite_others')
      union select kith_teams_where('change_grants', 'invite_others')))
    and kith_may_offer(team_id, relationship, grants));
create policy answered_by_invitee on invitations for update
  using (to_person_id = (select kith_person_id()) and kith_is_reached(team_id, (select kith_team_id()))
    and (select kith_in_scope('answer_invitations')))
  with check (to_person_id = (select kith_person_id())
    and state in ('seen', 'accepted', 'declined'));
create policy withdrawn_by_sender on invitations for update
  using (from_person_id = (select kith_person_id()) and kith_is_reached(team_id, (select kith_team_id()))
    and (select kith_in_scope('invite_others'))
    or team_id = any (array(select kith_teams_where('change_grants', 'invite_others'))))
  with check (state = 'withdrawn');

-- The rota: whoever may see it all, and everybody their own. PostgreSQL tries policies in the
-- reverse order of their names, so the cheaper one comes first.

create policy own on acceptances for select
  using (person_id = (select kith_person_id()) and kith_is_reached(team_id, (select kith_team_id()))
    and (select kith_in_scope('see_rota')));
create policy seen_with_rota on acceptances for select
  using (team_id = any (array(select kith_teams_where('see_rota'))));
create policy taken_for_oneself on acceptances for insert
  with check (person_id = (select kith_person_id()) and status = 'accepted'
    and team_id = any (array(select kith_teams_where('accept_visits'))));
create policy changed_by_oneself on acceptances for update
  using (person_id = (select kith_person_id()) and team_id = any (array(select kith_own_teams()))
    and (select kith_in_scope('accept_visits') or kith_in_scope('end_membership')));
create policy ended_by_those_who_arrange on acceptances for update
  using (team_id = any (array(
    select kith_teams_where('arrange_visits') union select kith_teams_where('end_membership'))))
  with check (status = 'released');

create policy seen_with_rota on slots for select
  using (team_id = any (array(select kith_teams_where('see_rota'))));
create policy own on slots for select
  using (kith_is_reached(team_id, (select kith_team_id()))
    and id in (select slot_id from acceptances where person_id = (select kith_person_id())));
create policy made_by_those_who_arrange on slots for insert
  with check (team_id = any (array(select kith_teams_where('arrange_visits'))));
create policy touched_by_whoever_takes_or_arranges on slots for update
  using (team_id = any (array(
    select kith_teams_where('accept_visits') union select kith_teams_where('arrange_visits')
    union select kith_teams_where('end_membership'))));

create policy seen_with_rota on visits for select
  using (team_id = any (array(select kith_teams_where('see_rota'))));
create policy own on visits for select
  using (kith_is_reached(team_id, (select kith_team_id()))
    and id in (select visit_id from acceptances where person_id = (select kith_person_id())));
create policy made_by_those_who_arrange on visits for insert
  with check (cancelled_at is null
    and team_id = any (array(select kith_teams_where('arrange_visits'))));
create policy changed_by_those_who_arrange on visits for update
  using (team_id = any (array(select kith_teams_where('arrange_visits'))));

create policy seen_with_rota on visit_series for select
  using (team_id = any (array(select kith_teams_where('see_rota'))));
create policy own on visit_series for select
  using (kith_is_reached(team_id, (select kith_team_id()))
    and id in (select series_id from visits where visits.coop_id = visit_series.coop_id
      and visits.id in (
        select visit_id from acceptances where person_id = (select kith_person_id()))));
create policy made_by_those_who_arrange on visit_series for insert
  with check (team_id = any (array(select kith_teams_where('arrange_visits'))));
