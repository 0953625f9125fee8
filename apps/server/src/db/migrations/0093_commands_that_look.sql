-- What a command of whoever runs the server reads of the people of a co-op is in the access log of
-- each team that they are in. Nobody looked by a right in the team, so there is neither a hand nor a
-- right, nor a reason.
alter table access_log
  alter column actor_id drop not null,
  alter column allowed_by drop not null,
  alter column allowed_because drop not null,
  drop constraint looked_through_known,
  add constraint looked_through_known
    check (through in ('session', 'embed_session', 'demonstration', 'system', 'command')),
  add constraint look_of_somebody_by_a_right check (case when through = 'command'
    then num_nonnulls(actor_id, as_person_id, allowed_by, allowed_because) = 0
    else num_nulls(actor_id, allowed_by, allowed_because) = 0 end);

-- For the owner of the schema: no person may say that it was not they who looked. Of the next thousand
-- teams after one, since each is locked until the end of the transaction; returns the last of them.
create function kith_keep_command(of_coop uuid, what text, at timestamptz, after_team uuid)
returns uuid language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  team record;
  look access_log;
  last_number bigint;
  previous bytea;
begin
  for team in
    select m.team_id, array_agg(distinct m.person_id order by m.person_id) as people
    from memberships m where m.coop_id = of_coop and m.status <> 'ended' and m.team_id > after_team
    group by m.team_id order by m.team_id limit 1000
  loop
    perform pg_advisory_xact_lock(hashtextextended('access_log/' || of_coop || '/' || team.team_id, 0));
    last_number := null;
    previous := null;
    select l.number, l.hash into last_number, previous from access_log l
      where l.coop_id = of_coop and l.team_id = team.team_id order by l.number desc limit 1;
    look := row(of_coop, team.team_id, coalesce(last_number, 0) + 1, what, team.people[:1000], null,
      null, null, null, 'command', at, date_bin('5 minutes', at, timestamptz '2000-01-01T00:00:00Z'),
      sha256(convert_to(what, 'UTF8')), null)::access_log;
    look.hash := kith_look_hash(previous, look);
    insert into access_log select look.*;
  end loop;
  return look.team_id;
end
$$;
