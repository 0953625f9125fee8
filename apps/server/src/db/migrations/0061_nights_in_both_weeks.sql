-- A night that began on the Sunday is still under way on the Monday: it belongs to the week of both.
-- `date` finds the few rows of the day before, for a visit is at most a day long.
create or replace function kith_slots_of_days(of_team uuid, first date, last date, only_in uuid)
returns json language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  return kith_slots_of(array(
    select id from visits
    where coop_id = kith_coop_id() and team_id = of_team and date between first - 1 and last
      and (date >= first or local_end > first)), only_in);
end
$$;
