-- Nobody but the Owner looks at a team as somebody else, so nobody else's look says so. The rest is as
-- 0056 has it.
create or replace function kith_keep_looks(of_team uuid, looks jsonb, came_through text)
returns integer language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
  window_start timestamptz := date_bin('5 minutes', me.at, timestamptz '2000-01-01T00:00:00Z');
  each_look jsonb;
  same bytea;
  look access_log;
  last_number bigint;
  previous bytea;
  kept integer := 0;
begin
  if me.kind is distinct from 'person' or of_team not in (select kith_own_teams()) then
    perform kith_refuse('what was looked at is kept of who looked, in a team of theirs');
  end if;
  for each_look in select value from jsonb_array_elements(looks) loop
    if each_look ->> 'as' is not null and not exists (select from memberships
      where coop_id = me.coop_id and team_id = of_team and person_id = me.actor_id
        and relationship = 'owner') then
      perform kith_refuse('a look as somebody else is the Owner''s');
    end if;
    same := sha256(convert_to(jsonb_build_array(each_look, came_through)::text, 'UTF8'));
    if exists (select from access_log where coop_id = me.coop_id and team_id = of_team
      and actor_id = me.actor_id and since = window_start and same_as = same) then
      continue;
    end if;
    if last_number is null then
      perform pg_advisory_xact_lock(
        hashtextextended('access_log/' || me.coop_id || '/' || of_team, 0));
      select l.number, l.hash into last_number, previous from access_log l
        where l.coop_id = me.coop_id and l.team_id = of_team order by l.number desc limit 1;
      last_number := coalesce(last_number, 0);
      -- Somebody may have kept it while this waited: the same person, on another page.
      continue when exists (select from access_log where coop_id = me.coop_id and team_id = of_team
        and actor_id = me.actor_id and since = window_start and same_as = same);
    end if;
    last_number := last_number + 1;
    look := row(me.coop_id, of_team, last_number, each_look ->> 'kind',
      array(select value::uuid from jsonb_array_elements_text(each_look -> 'about')),
      each_look ->> 'allowedBy', each_look -> 'allowedBecause', me.actor_id, each_look ->> 'as',
      came_through, me.at, window_start, same, null)::access_log;
    look.hash := kith_look_hash(previous, look);
    insert into access_log select look.*;
    previous := look.hash;
    kept := kept + 1;
  end loop;
  return kept;
end
$$;
