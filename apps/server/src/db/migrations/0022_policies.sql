-- Nothing is deleted, and what a row is about never changes: only these columns may.
revoke update, delete on teams, memberships, grants, invitations, visit_series, visits, slots,
  acceptances from kith_app;
grant update (name, state, version, recorded_by, on_behalf_of, method, recorded_at)
  on teams to kith_app;
grant update (hats, status, ended_at, version, recorded_by, on_behalf_of, method, recorded_at)
  on memberships to kith_app;
grant update (ended_at, version) on grants to kith_app;
grant update (state, seen_at, answered_at, membership_id, version, recorded_by, on_behalf_of,
  method, recorded_at) on invitations to kith_app;
grant update (cancelled_at, version, recorded_by, on_behalf_of, method, recorded_at)
  on visits to kith_app;
grant update (version, recorded_by, on_behalf_of, method, recorded_at) on slots to kith_app;
grant update (status, ended_at, version, recorded_by, on_behalf_of, method, recorded_at)
  on acceptances to kith_app;

-- Teams

create policy seen_by_members on teams for select to kith_app
  using (id = any (array(select kith_own_teams())));
create policy formed_by_a_person on teams for insert to kith_app
  with check (kith_person_id() is not null and kith_team_id() is null);
create policy changed_by_owner on teams for update to kith_app
  using (id = any (array(select kith_teams_where('change_grants'))));

-- Memberships

create policy own on memberships for select to kith_app
  using (person_id = kith_person_id() and (kith_team_id() is null or team_id = kith_team_id()));
create policy seen_by_members on memberships for select to kith_app
  using (team_id = any (array(select kith_teams_where('see_members'))));
-- Whoever is in a team knows whose team it is.
create policy owner_known_to_all on memberships for select to kith_app
  using (relationship = 'owner' and team_id = any (array(select kith_own_teams())));
create policy of_a_new_team on memberships for insert to kith_app
  with check (relationship = 'owner' and person_id = kith_person_id() and kith_team_id() is null);
-- Only what the invitee accepted, as it was offered.
create policy of_an_acceptance on memberships for insert to kith_app
  with check (
    person_id = kith_person_id() and status = 'active' and hats = '{}' and legal_authority is null
    and exists (
      select from invitations i
      where i.coop_id = memberships.coop_id and i.membership_id = memberships.id
        and i.team_id = memberships.team_id and i.to_person_id = memberships.person_id
        and i.relationship = memberships.relationship and i.state = 'accepted'));
create policy changed_by_owner on memberships for update to kith_app
  using (team_id = any (array(
    select kith_teams_where('change_grants') union select kith_teams_where('end_membership'))));
create policy left_by_oneself on memberships for update to kith_app
  using (person_id = kith_person_id() and (kith_team_id() is null or team_id = kith_team_id()));

-- A member may take a hat off; putting one on takes the Owner.
create function kith_keep_hats_given() returns trigger language plpgsql as $$
begin
  if current_user = 'kith_app' and not new.hats <@ old.hats
    and not kith_may(old.coop_id, old.team_id, 'change_grants') then
    raise insufficient_privilege using message = 'a hat is put on by the Team Owner';
  end if;
  return new;
end
$$;
create trigger keep_hats_given before update of hats on memberships
  for each row execute function kith_keep_hats_given();

-- Grants

create policy own on grants for select to kith_app
  using (membership_id in (select id from memberships where person_id = kith_person_id()));
create policy seen_by_owner on grants for select to kith_app
  using (team_id = any (array(select kith_teams_where('change_grants'))));
create policy decided_by_owner on grants for insert to kith_app
  with check (team_id = any (array(select kith_teams_where('change_grants'))));
create policy of_an_acceptance on grants for insert to kith_app
  with check (exists (
    select from invitations i
    where i.coop_id = grants.coop_id and i.membership_id = grants.membership_id
      and i.to_person_id = kith_person_id() and i.state = 'accepted'
      and (i.grants -> grants.capability)::boolean = grants.allowed
      and i.from_person_id = grants.decided_by));
create policy ended_by_owner on grants for update to kith_app
  using (team_id = any (array(
    select kith_teams_where('change_grants') union select kith_teams_where('end_membership'))));
create policy ended_by_leaving on grants for update to kith_app
  using (membership_id in (select id from memberships where person_id = kith_person_id()))
  with check (ended_at is not null);

-- Invitations

create policy to_oneself on invitations for select to kith_app
  using (to_person_id = kith_person_id() and (kith_team_id() is null or team_id = kith_team_id()));
create policy answered_by_invitee on invitations for update to kith_app
  using (to_person_id = kith_person_id() and (kith_team_id() is null or team_id = kith_team_id()))
  with check (to_person_id = kith_person_id() and state in ('seen', 'accepted', 'declined'));
create policy from_oneself on invitations for select to kith_app
  using (from_person_id = kith_person_id() and (kith_team_id() is null or team_id = kith_team_id()));
create policy seen_by_owner on invitations for select to kith_app
  using (team_id = any (array(select kith_teams_where('change_grants'))));
create policy sent_by_those_who_may on invitations for insert to kith_app
  with check (from_person_id = kith_person_id() and state = 'sent' and membership_id is null
    and team_id = any (array(select kith_teams_where('invite_others'))));
create policy withdrawn_by_sender on invitations for update to kith_app
  using (from_person_id = kith_person_id()
    or team_id = any (array(select kith_teams_where('change_grants'))))
  with check (state = 'withdrawn');

-- The rota: whoever may see it all, and everybody their own.

create policy own on acceptances for select to kith_app using (person_id = kith_person_id());
create policy seen_with_rota on acceptances for select to kith_app
  using (team_id = any (array(select kith_teams_where('see_rota'))));
create policy taken_for_oneself on acceptances for insert to kith_app
  with check (person_id = kith_person_id() and status = 'accepted'
    and team_id = any (array(select kith_teams_where('accept_visits'))));
create policy changed_by_oneself on acceptances for update to kith_app
  using (person_id = kith_person_id());
create policy ended_by_those_who_arrange on acceptances for update to kith_app
  using (team_id = any (array(
    select kith_teams_where('arrange_visits') union select kith_teams_where('end_membership'))))
  with check (status = 'released');

create policy seen_with_rota on slots for select to kith_app
  using (team_id = any (array(select kith_teams_where('see_rota'))));
create policy own on slots for select to kith_app
  using ((kith_team_id() is null or team_id = kith_team_id())
    and id in (select slot_id from acceptances where person_id = kith_person_id()));
create policy made_by_those_who_arrange on slots for insert to kith_app
  with check (team_id = any (array(select kith_teams_where('arrange_visits'))));
create policy touched_by_whoever_takes_or_arranges on slots for update to kith_app
  using (team_id = any (array(
    select kith_teams_where('accept_visits') union select kith_teams_where('arrange_visits')
    union select kith_teams_where('end_membership'))));

create policy seen_with_rota on visits for select to kith_app
  using (team_id = any (array(select kith_teams_where('see_rota'))));
create policy own on visits for select to kith_app
  using ((kith_team_id() is null or team_id = kith_team_id())
    and id in (select visit_id from acceptances where person_id = kith_person_id()));
create policy made_by_those_who_arrange on visits for insert to kith_app
  with check (team_id = any (array(select kith_teams_where('arrange_visits'))));
create policy changed_by_those_who_arrange on visits for update to kith_app
  using (team_id = any (array(select kith_teams_where('arrange_visits'))));

create policy seen_with_rota on visit_series for select to kith_app
  using (team_id = any (array(select kith_teams_where('see_rota'))));
create policy own on visit_series for select to kith_app
  using ((kith_team_id() is null or team_id = kith_team_id())
    and id in (select series_id from visits where visits.coop_id = visit_series.coop_id
      and visits.id in (select visit_id from acceptances where person_id = kith_person_id())));
create policy made_by_those_who_arrange on visit_series for insert to kith_app
  with check (team_id = any (array(select kith_teams_where('arrange_visits'))));
