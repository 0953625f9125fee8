-- How much may stand in one team's week: whoever reads it reads all of it. Cancelled visits count,
-- for they stay in the week, and so a week that is full stays full. The number is core's
-- `visitsInAWeek` too.
--
-- Whoever adds visits to a team waits for the others who do: else two could take the last place.
create function kith_week_has_room() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  full_week date;
begin
  perform from teams
  where (coop_id, id) in (select made.coop_id, made.team_id from made)
  order by coop_id, id for no key update;

  select touched.week into full_week
  from (select distinct made.coop_id, made.team_id,
    made.date - (extract(isodow from made.date)::integer - 1) as week from made) as touched
  where (select count(*) from visits v
    where v.coop_id = touched.coop_id and v.team_id = touched.team_id
      and v.date between touched.week and touched.week + 6) > 200
  order by touched.week limit 1;
  if found then
    raise check_violation using
      message = 'a week of a team has as many visits as it may have',
      detail = full_week::text, constraint = 'visits_in_a_week', table = 'visits';
  end if;
  return null;
end
$$;
create trigger week_has_room after insert on visits
  referencing new table as made for each statement execute function kith_week_has_room();
