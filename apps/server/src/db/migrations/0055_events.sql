-- What happened in a team: one row for each thing, written in the transaction that did it, kept for
-- ever and in order. Live updates, the history that people read, and whatever is to be told to others
-- come from here. It says who, for whom and how, and names things by their ids: nothing that a person
-- wrote is copied into it.
create table events (
  coop_id uuid not null,
  team_id uuid not null,
  -- 1, 2, 3… in each team, in the order of the commits: whoever has heard 7 asks for what is after 7.
  number bigint not null,
  type text not null constraint event_type_reads_well
    check (type ~ '^[a-z][a-z_]{0,29}\.[a-z][a-z_]{0,29}$'),
  -- What live updates call it.
  topic text not null constraint event_topic_reads_well check (topic ~ '^[a-z][a-z_]{0,29}$'),
  -- Readership is of the row and not of the team: who has this capability, and whom it is about.
  readable_with text not null,
  subject_id uuid not null,
  about_person_id uuid,
  details jsonb not null default '{}' constraint event_details_are_small
    check (jsonb_typeof(details) = 'object' and length(details::text) <= 1000),
  -- By which capability it was allowed; null where nobody needed one, as for a place of one's own.
  allowed_by text,
  -- Null when nobody did it: a job.
  recorded_by uuid,
  on_behalf_of uuid,
  method text not null constraint event_method_known
    check (method in ('self', 'phone', 'paper', 'in_person', 'import')),
  -- When it was so in the world, beside when Kith was told.
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  -- Of all that is above and of the row before: changing one row in silence changes all after it.
  hash bytea not null,
  primary key (coop_id, team_id, number),
  foreign key (coop_id, team_id) references teams (coop_id, id),
  foreign key (coop_id, about_person_id) references people (coop_id, id),
  foreign key (coop_id, recorded_by) references people (coop_id, id),
  foreign key (coop_id, on_behalf_of) references people (coop_id, id)
);
select kith_protect('events');
select kith_grant('select', 'events');
create index events_of_subject on events (coop_id, subject_id, number);

create policy seen_with_the_rota on events for select using (readable_with = 'see_rota'
  and team_id = any (array(select kith_teams_where('see_rota'))));
create policy seen_with_the_members on events for select using (readable_with = 'see_members'
  and team_id = any (array(select kith_teams_where('see_members'))));
create policy seen_by_who_decides on events for select using (readable_with = 'change_grants'
  and team_id = any (array(select kith_teams_where('change_grants'))));
-- What somebody did, or was done about them, is theirs to read while they have a place in the team.
create policy own on events for select
  using ((select kith_person_id()) in (about_person_id, coalesce(on_behalf_of, recorded_by))
    and team_id = any (array(select kith_own_teams()))
    and ((select kith_team_id()) is null
      or readable_with = any (array(select unnest((kith_standing()).capabilities)))));

-- The text that is hashed. `jsonb` writes itself in one way only.
create function kith_event_text(event events) returns text language sql stable as $$
  select jsonb_build_array(event.coop_id, event.team_id, event.number, event.type, event.topic,
    event.readable_with, event.subject_id, event.about_person_id, event.details, event.allowed_by,
    event.recorded_by, event.on_behalf_of, event.method,
    extract(epoch from event.occurred_at), extract(epoch from event.recorded_at))::text
$$;
create function kith_event_hash(previous bytea, event events) returns bytea language sql stable as $$
  select sha256(coalesce(previous, '') || convert_to(kith_event_text(event), 'UTF8'))
$$;

-- Not even by mistake, and not by the owner of the schema either. Emptying the whole table is not
-- held back: a restore begins with it, and so does loading the demonstration anew.
create function kith_events_stay() returns trigger language plpgsql as $$
begin
  raise exception 'what happened is never changed or deleted' using errcode = 'insufficient_privilege';
end
$$;
create trigger stay before update or delete on events
  for each row execute function kith_events_stay();

-- Adds events to a team, in order, and tells who listens, once for each topic. Whoever adds waits for
-- the others who do so in the same team: the chain has one end. `added` is an array of
-- {type, topic, readableWith, subjectId, aboutPersonId, details, allowedBy, occurredAt, unnamed};
-- unnamed is what would tell who has an e-mail address.
create function kith_add_events(of_coop uuid, of_team uuid, added jsonb,
  by_person uuid, for_person uuid, by_method text, at timestamptz)
returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  event events;
  previous bytea;
  last_number bigint;
  each_added jsonb;
  unnamed boolean;
begin
  perform from teams where coop_id = of_coop and id = of_team for no key update;
  select e.number, e.hash into last_number, previous from events e
    where e.coop_id = of_coop and e.team_id = of_team order by e.number desc limit 1;
  last_number := coalesce(last_number, 0);
  for each_added in select value from jsonb_array_elements(added) loop
    unnamed := coalesce((each_added ->> 'unnamed')::boolean, false);
    last_number := last_number + 1;
    event := row(of_coop, of_team, last_number, each_added ->> 'type', each_added ->> 'topic',
      each_added ->> 'readableWith', each_added ->> 'subjectId', each_added ->> 'aboutPersonId',
      coalesce(each_added -> 'details', '{}'), each_added ->> 'allowedBy',
      case when unnamed then null else by_person end, case when unnamed then null else for_person end,
      by_method, coalesce((each_added ->> 'occurredAt')::timestamptz, at), at, null)::events;
    event.hash := kith_event_hash(previous, event);
    insert into events select event.*;
    previous := event.hash;
  end loop;
  perform pg_notify('kith_live', json_build_object('coopId', of_coop, 'teamId', of_team,
      'type', topics.topic || '.changed', 'number', last_number)::text)
    from (select distinct value ->> 'topic' as topic from jsonb_array_elements(added)) as topics;
end
$$;

-- The same for whoever is asking. Who did it, for whom and when is what the signed standing says; it
-- must be somebody who has a place in the team or an invitation to it, or gave it up at this moment.
create function kith_record_events(of_team uuid, added jsonb, by_method text)
returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  if me.kind is distinct from 'person' or not kith_reaches(of_team) or not (
    exists (select from memberships where coop_id = me.coop_id and team_id = of_team
      and person_id = me.person_id and coalesce(ended_at, me.at) >= me.at)
    or exists (select from invitations where coop_id = me.coop_id and team_id = of_team
      and to_person_id = me.person_id and coalesce(answered_at, me.at) >= me.at)
  ) then
    perform kith_refuse('what happened is written down by who did it, in a team of theirs');
  end if;
  perform kith_add_events(me.coop_id, of_team, added, me.actor_id, nullif(me.person_id, me.actor_id),
    by_method, me.at);
end
$$;
select kith_grant('execute', 'function kith_record_events(uuid, jsonb, text)');

-- Which topics have changed since an event that somebody has heard of, and the number of the last.
-- It says no more than live updates do, to whoever they are told to.
create function kith_topics_since(of_team uuid, heard bigint)
returns jsonb language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  if of_team not in (select kith_own_teams()) then return null; end if;
  return jsonb_build_object(
    'last', coalesce((select max(number) from events
      where coop_id = me.coop_id and team_id = of_team), 0),
    -- Null after so long an absence that asking anew costs less than finding out.
    'topics', case when (select count(*) from (
        select from events where coop_id = me.coop_id and team_id = of_team and number > heard
        limit 1001) as missed) <= 1000
      then coalesce((select jsonb_agg(distinct topic) from events
        where coop_id = me.coop_id and team_id = of_team and number > heard), '[]') end);
end
$$;
select kith_grant('execute', 'function kith_topics_since(uuid, bigint)');

-- For the owner of the schema: for each team how many events, the last hash, and the number of the
-- first event that is not what was written then, or stands in the wrong place.
create function kith_verify_events()
returns table (coop_id uuid, team_id uuid, events bigint, last_hash bytea, broken_at bigint)
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select checked.coop_id, checked.team_id, count(*),
    (array_agg(checked.hash order by checked.number desc))[1],
    min(checked.number) filter (where not checked.holds)
  from (
    select e.coop_id, e.team_id, e.number, e.hash,
      e.hash = kith_event_hash(lag(e.hash) over chain, e) and e.number = row_number() over chain as holds
    from events e
    window chain as (partition by e.coop_id, e.team_id order by e.number)
  ) as checked
  group by checked.coop_id, checked.team_id
$$;
