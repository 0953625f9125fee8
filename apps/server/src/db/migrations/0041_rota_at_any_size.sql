-- Every slot of a week is asked who has it, and whether somebody gave it back.
create index acceptances_of_slot on acceptances (coop_id, slot_id);

-- Making a series failed: not before then again, so that it holds back no other.
alter table visit_series add column try_again_at timestamptz;

-- Only those that still go on: series that have ended are not looked through for ever.
drop index visit_series_to_make;
create index visit_series_to_make on visit_series (made_until)
  where repeats = 'weekly' and (until is null or until > made_until);

-- The series of the visits that whoever is asking has ever taken, found by keys. As a subquery under
-- the policies of three tables the planner would read every visit of the co-op for it.
create function kith_own_series()
returns setof uuid language plpgsql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  return query
    select distinct v.series_id from acceptances a
    join visits v on v.coop_id = a.coop_id and v.id = a.visit_id
    where a.coop_id = me.coop_id and a.person_id = me.person_id;
end
$$;
select kith_grant('execute', 'function kith_own_series()');

drop policy own on visit_series;
create policy own on visit_series for select
  using (id = any (array(select kith_own_series()))
    and kith_is_reached(team_id, (select kith_team_id()))
    and (select kith_in_scope('see_rota')));
