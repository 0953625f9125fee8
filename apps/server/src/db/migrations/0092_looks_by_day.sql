-- The access log is told day by day, what somebody looked at again and again in one sentence, and is
-- looked through by person, by kind and by days.
create index access_log_by_time on access_log (coop_id, team_id, looked_at);
create index access_log_by_kind on access_log (coop_id, team_id, kind, looked_at);
create index access_log_by_actor on access_log (coop_id, team_id, actor_id, looked_at);
drop index access_log_of_actor;

-- As kith_own_looks, which a process from before still asks: of whoever is asking, the newest looks
-- of a time that are their own to read; all of that time where no `most` is given.
create function kith_own_looks_between(of_team uuid, since_time timestamptz, until_time timestamptz,
  upto bigint, by_actor uuid, of_kind text, most integer)
returns setof bigint language plpgsql stable security definer
-- One plan does not fit a person who is looked at all day and one who was looked at once.
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  me kith_standing := kith_standing();
  found_numbers bigint[];
begin
  if of_team not in (select kith_teams_where('see_access_log')) then return; end if;
  if most is not null then
    found_numbers := array(
      select newest.number from (
        select * from access_log l
        where l.coop_id = me.coop_id and l.team_id = of_team and l.number <= upto
          and l.looked_at >= since_time and l.looked_at < until_time
        order by l.looked_at desc limit 5000
      ) as newest
      where (newest.about @> array[me.person_id] or newest.actor_id = me.person_id)
        and (by_actor is null or newest.actor_id = by_actor)
        and (of_kind is null or newest.kind = of_kind)
      order by newest.looked_at desc limit most);
    if cardinality(found_numbers) = most then
      return query select unnest(found_numbers);
      return;
    end if;
  end if;
  return query
    with own as materialized (
      select l.number, l.looked_at from access_log l
      where l.about @> array[me.person_id] and l.coop_id = me.coop_id and l.team_id = of_team
        and l.number <= upto and l.looked_at >= since_time and l.looked_at < until_time
        and (by_actor is null or l.actor_id = by_actor) and (of_kind is null or l.kind = of_kind)
      union all
      select l.number, l.looked_at from access_log l
      where l.coop_id = me.coop_id and l.team_id = of_team and l.actor_id = me.person_id
        and l.number <= upto and l.looked_at >= since_time and l.looked_at < until_time
        and (by_actor is null or l.actor_id = by_actor) and (of_kind is null or l.kind = of_kind)
    )
    select own.number from own order by own.looked_at desc limit most;
end
$$;
select kith_grant('execute',
  'function kith_own_looks_between(uuid, timestamptz, timestamptz, bigint, uuid, text, integer)');
