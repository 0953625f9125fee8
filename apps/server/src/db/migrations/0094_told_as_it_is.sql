-- As 0090 has it, and what the history says is what was opened, to whoever reads that: a line that the
-- Owner does not read, or of something else, tells nobody.
create or replace function kith_emergency_is_told() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if kith_is_asked() and not exists (
    select from events e
    join teams t on t.coop_id = e.coop_id and t.id = e.team_id
    where e.coop_id = new.coop_id and e.team_id = new.team_id and e.subject_id = new.id
      and e.type = 'emergency.opened' and e.topic = 'members' and e.readable_with = 'change_grants'
      and e.details = jsonb_build_object('capability', new.capability, 'category', new.category,
        'date', to_char(new.ends_at at time zone t.time_zone, 'YYYY-MM-DD'),
        'time', to_char(new.ends_at at time zone t.time_zone, 'HH24:MI'))) then
    perform kith_refuse('what is opened in an emergency is told');
  end if;
  return null;
end
$$;
