-- Who looked at what is about other people: a row for each thing that somebody looked at, written
-- before the answer leaves, all of a request in one statement. It keeps ids and words of Kith's own:
-- nothing of what was seen. A page that refreshes itself does not fill it: of the same look by the
-- same person, for the same reason, only the first in each five minutes is written.
create table access_log (
  coop_id uuid not null,
  team_id uuid not null,
  -- 1, 2, 3… in each team.
  number bigint not null,
  kind text not null constraint look_kind_reads_well check (kind ~ '^[a-z][a-z_]{0,29}$'),
  -- Whose data it was, whoever looked left out.
  about uuid[] not null constraint look_is_about_others
    check (cardinality(about) between 1 and 1000 and not actor_id = any (about)),
  -- By which capability it was allowed, and the reason as core gave it: codes, ids and instants.
  allowed_by text not null constraint look_capability_reads_well
    check (allowed_by ~ '^[a-z][a-z_]{0,29}$'),
  allowed_because jsonb not null constraint look_reason_is_small
    check (allowed_because ->> 'code' ~ '^[a-z][a-z_]{0,39}$' and length(allowed_because::text) <= 400),
  -- Who was at the screen, and as whom they looked where the Owner looks over a member's shoulder.
  actor_id uuid not null,
  as_person_id uuid,
  through text not null constraint looked_through_known
    check (through in ('session', 'embed_session', 'demonstration', 'system')),
  looked_at timestamptz not null,
  -- The five minutes that it stands for, and all that makes a look the same as another.
  since timestamptz not null,
  same_as bytea not null,
  -- Of all that is above and of the row before.
  hash bytea not null,
  primary key (coop_id, team_id, number),
  constraint look_once unique (coop_id, team_id, actor_id, since, same_as),
  foreign key (coop_id, team_id) references teams (coop_id, id),
  foreign key (coop_id, actor_id) references people (coop_id, id),
  foreign key (coop_id, as_person_id) references people (coop_id, id)
);
select kith_protect('access_log');
select kith_grant('select', 'access_log');
create index access_log_of_actor on access_log (coop_id, team_id, actor_id, number);
create index access_log_about on access_log using gin (about);

-- The teams in which whoever is asking has a capability as a whole, and not of their own items only.
create function kith_teams_wholly_where(asked text)
returns setof uuid language plpgsql stable security definer rows 3
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  return query
    select allowed from kith_teams_where(asked) as allowed
    where exists (
      select from memberships m
      join access_rules r on r.capability = asked and r.relationship = m.relationship
      where m.coop_id = me.coop_id and m.team_id = allowed and m.person_id = me.person_id
        and m.status <> 'ended' and not r.own_only);
end
$$;
select kith_grant('execute', 'function kith_teams_wholly_where(text)');

create policy seen_by_who_may on access_log for select
  using (team_id = any (array(select kith_teams_wholly_where('see_access_log'))));
-- Everybody who may see their own: what others looked at of them, and what they looked at themselves.
create policy own on access_log for select
  using ((about @> array[(select kith_person_id())] or actor_id = (select kith_person_id()))
    and team_id = any (array(select kith_teams_where('see_access_log'))));

create trigger stay before update or delete on access_log
  for each row execute function kith_events_stay();

-- The text that is hashed. `jsonb` writes itself in one way only.
create function kith_look_text(look access_log) returns text language sql stable as $$
  select jsonb_build_array(look.coop_id, look.team_id, look.number, look.kind, look.about,
    look.allowed_by, look.allowed_because, look.actor_id, look.as_person_id, look.through,
    extract(epoch from look.looked_at), extract(epoch from look.since),
    encode(look.same_as, 'hex'))::text
$$;
create function kith_look_hash(previous bytea, look access_log) returns bytea
language sql stable as $$
  select sha256(coalesce(previous, '') || convert_to(kith_look_text(look), 'UTF8'))
$$;

-- Keeps what whoever is asking looked at in a team: an array of
-- {kind, about, allowedBy, allowedBecause, as}. Who it was and when is what the signed standing says.
-- Whoever adds to the log of a team waits for the others who do; whoever has nothing new to add does not.
create function kith_keep_looks(of_team uuid, looks jsonb, came_through text)
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
select kith_grant('execute', 'function kith_keep_looks(uuid, jsonb, text)');

-- Of whoever is asking, the newest looks that are their own to read, before a number: what is about
-- them, and what they looked at. Behind the policies no index finds them, for `@>` may not be asked
-- before a policy has said yes; and in a team with a million looks they may be few. The newest
-- thousands are looked through first: whoever is looked at often has enough there.
create function kith_own_looks(of_team uuid, before_number bigint, by_actor uuid, most integer)
returns setof bigint language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
  upto bigint := coalesce(before_number, 1 + (select max(number) from access_log
    where coop_id = me.coop_id and team_id = of_team));
  found_numbers bigint[];
begin
  if of_team not in (select kith_teams_where('see_access_log')) then return; end if;
  found_numbers := array(
    select l.number from access_log l
    where l.coop_id = me.coop_id and l.team_id = of_team
      and l.number < upto and l.number >= upto - 5000
      and (l.about @> array[me.person_id] or l.actor_id = me.person_id)
      and (by_actor is null or l.actor_id = by_actor)
    order by l.number desc limit most);
  if cardinality(found_numbers) < most and upto > 5000 then
    found_numbers := array(
      with own as materialized (
        select l.number from access_log l
        where l.about @> array[me.person_id] and l.coop_id = me.coop_id and l.team_id = of_team
          and (by_actor is null or l.actor_id = by_actor)
        union all
        select l.number from access_log l
        where l.coop_id = me.coop_id and l.team_id = of_team and l.actor_id = me.person_id
          and (by_actor is null or l.actor_id = by_actor)
      )
      select number from own where number < upto order by number desc limit most);
  end if;
  return query select unnest(found_numbers);
end
$$;
select kith_grant('execute', 'function kith_own_looks(uuid, bigint, uuid, integer)');

-- The names of those who looked, to whoever may read that they did: also where they may know nobody
-- else of the team by name, for whoever is looked at learns by whom.
create function kith_who_looked(of_team uuid, numbers bigint[])
returns table (id uuid, name text, pronouns text) language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
  wholly boolean := of_team in (select kith_teams_wholly_where('see_access_log'));
begin
  if of_team not in (select kith_teams_where('see_access_log')) then return; end if;
  return query
    select p.id, p.preferred_name, p.pronouns from people p
    where p.coop_id = me.coop_id and p.id in (
      select l.actor_id from access_log l
      where l.coop_id = me.coop_id and l.team_id = of_team and l.number = any (numbers)
        and (wholly or l.about @> array[me.person_id] or l.actor_id = me.person_id));
end
$$;
select kith_grant('execute', 'function kith_who_looked(uuid, bigint[])');

-- For the owner of the schema, as kith_verify_events().
create function kith_verify_access_log()
returns table (coop_id uuid, team_id uuid, looks bigint, last_hash bytea, broken_at bigint)
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select checked.coop_id, checked.team_id, count(*),
    (array_agg(checked.hash order by checked.number desc))[1],
    min(checked.number) filter (where not checked.holds)
  from (
    select l.coop_id, l.team_id, l.number, l.hash,
      l.hash = kith_look_hash(lag(l.hash) over chain, l) and l.number = row_number() over chain as holds
    from access_log l
    window chain as (partition by l.coop_id, l.team_id order by l.number)
  ) as checked
  group by checked.coop_id, checked.team_id
$$;
