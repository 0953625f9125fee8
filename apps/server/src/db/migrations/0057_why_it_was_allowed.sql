-- With what happened is kept why it was allowed, as it was decided then, and where somebody wrote it
-- down for another, why they could. Codes, ids and instants, as in the access log. Rows from before
-- have neither, and keep the hash that they have: each row says by which edition of the text it was
-- hashed.
alter table events
  add column allowed_because jsonb constraint event_reason_is_small
    check (allowed_because ->> 'code' ~ '^[a-z][a-z_]{0,39}$' and length(allowed_because::text) <= 400),
  add column recorded_because text constraint event_recording_reads_well
    check (recorded_because ~ '^[a-z][a-z_]{0,39}$'),
  add column edition smallint not null default 1,
  add constraint event_reason_of_a_right
    check ((allowed_by is null) = (allowed_because is null) or edition = 1),
  -- What is not in the hash is not in the row.
  add constraint event_of_the_first_edition_has_no_reason
    check (edition > 1 or allowed_because is null and recorded_because is null);
alter table events alter column edition drop default;

create or replace function kith_event_text(event events) returns text language sql stable as $$
  select (jsonb_build_array(event.coop_id, event.team_id, event.number, event.type, event.topic,
    event.readable_with, event.subject_id, event.about_person_id, event.details, event.allowed_by,
    event.recorded_by, event.on_behalf_of, event.method,
    extract(epoch from event.occurred_at), extract(epoch from event.recorded_at))
    || case when event.edition > 1
      then jsonb_build_array(event.edition, event.allowed_because, event.recorded_because)
      else '[]' end)::text
$$;

-- As 0055 has it, with two more in each of `added`: allowedBecause, recordedBecause.
create or replace function kith_add_events(of_coop uuid, of_team uuid, added jsonb,
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
      by_method, coalesce((each_added ->> 'occurredAt')::timestamptz, at), at, null,
      each_added -> 'allowedBecause',
      case when for_person is not null and not unnamed then each_added ->> 'recordedBecause' end,
      2)::events;
    event.hash := kith_event_hash(previous, event);
    insert into events select event.*;
    previous := event.hash;
  end loop;
  perform pg_notify('kith_live', json_build_object('coopId', of_coop, 'teamId', of_team,
      'type', topics.topic || '.changed', 'number', last_number)::text)
    from (select distinct value ->> 'topic' as topic from jsonb_array_elements(added)) as topics;
end
$$;
