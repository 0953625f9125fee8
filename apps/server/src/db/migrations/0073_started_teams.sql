-- Whoever starts a team for somebody takes the place of its starter in the same moment: nobody can
-- invite them, for the Owner has no account. What they may do there is the Owner's to change.
create function kith_has_started(of_team uuid) returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  return exists (
    select from teams t
    join memberships o on o.coop_id = t.coop_id and o.team_id = t.id and o.relationship = 'owner'
    where t.coop_id = me.coop_id and t.id = of_team and t.state = 'forming' and t.version = 1
      and t.recorded_by = me.actor_id and t.on_behalf_of = o.person_id and t.recorded_at = me.at
      and me.actor_id = me.person_id
      and not exists (
        select from memberships other
        where other.coop_id = t.coop_id and other.team_id = t.id and other.id <> o.id));
end
$$;
select kith_grant('execute', 'function kith_has_started(uuid)');

create policy of_a_started_team on memberships for insert
  with check (relationship = 'team_starter' and person_id = (select kith_person_id())
    and status = 'active' and hats = '{}' and (select kith_team_id()) is null
    and kith_has_started(team_id));
