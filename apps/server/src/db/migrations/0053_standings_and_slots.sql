-- What was signed once was good for ever: whoever had seen it, in a dump of memory or on a line that
-- was listened to, could be that person in SQL for as long as the key stood. So the server signs the
-- instant of signing too, as the last part: '…/<seconds since 1970 by the clock of the wall>'. The
-- part before it is the application's clock, which says nothing of when it was signed.
--
-- Five minutes either way, by when the statement reached the database. Looked at anew with each
-- statement, so that nobody keeps a transaction open to go on being somebody. Long enough for what
-- lies between: waiting for a connection (5 s), statements of at most 8 s with pauses of at most 15 s,
-- of which a request has few, and the difference between the clocks of two machines that keep time.
-- It fails and does not stand as nobody: a clock that is wrong must be found, not show empty rotas.
-- 28K01 is in the class of accounts that are refused: the server answers 503, and says in
-- /health/ready what is wrong.
create or replace function kith_standing() returns kith_standing language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  said text := current_setting('kith.standing', true);
  part text[];
begin
  if said is null or said = '' then return null; end if;
  if left(said, 64) is distinct from (
    select encode(hmac(convert_to(substr(said, 66), 'UTF8'), key, 'sha256'), 'hex') from kith_signing_key
  ) then
    return null;
  end if;
  part := string_to_array(said, '/', '');
  if (abs(extract(epoch from statement_timestamp()) - part[9]::numeric) <= 300) is not true then
    raise exception 'a standing was not signed within five minutes of the database''s clock: do the clocks differ?'
      using errcode = '28K01';
  end if;
  return row(part[2], part[3], part[4], part[5], part[6],
    case when part[6] is not null then string_to_array(coalesce(part[7], ''), ',') end,
    to_timestamp(part[8]::numeric))::kith_standing;
end
$$;

-- To take a slot, give it back or say it is done was eleven messages to and fro in one transaction.
-- These functions fold them into two. None looks past the policies: they run as whoever asks, and
-- each statement in them sees what the one before has done.

-- A slot's visit with all its slots, and one's own place in its team, once nobody else changes what
-- this person or this visit holds. People before visits: see takeTurn() in the server.
create function kith_slot_in_turn(of_slot uuid, of_person uuid)
returns json language plpgsql as $$
declare
  of_coop uuid := kith_coop_id();
  slot record;
begin
  select visit_id, team_id into slot from slots where coop_id = of_coop and id = of_slot;
  if not found then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(of_coop || '/' || of_person, 0));
  perform pg_advisory_xact_lock(hashtextextended(of_coop || '/' || slot.visit_id, 0));
  return kith_visit_now(slot.team_id, slot.visit_id, null);
end
$$;

-- One's own place and the slots of a visit as they are at this moment, and not as they were when the
-- statement began.
create function kith_visit_now(of_team uuid, of_visit uuid, only_in uuid)
returns json language plpgsql as $$
begin
  return json_build_object('place', kith_own_place(of_team),
    'slots', kith_slots_of_visit(of_visit, only_in));
end
$$;

create function kith_accept_slot(
  of_slot uuid, new_id uuid, of_team uuid, of_visit uuid, planned tstzrange, how text, at timestamptz)
returns void language plpgsql as $$
declare
  me kith_standing := kith_standing();
begin
  insert into acceptances (coop_id, id, team_id, slot_id, visit_id, person_id, status, during,
    accepted_at, recorded_by, on_behalf_of, method, recorded_at)
  values (me.coop_id, new_id, of_team, of_slot, of_visit, me.person_id, 'accepted', planned,
    at, me.actor_id, nullif(me.person_id, me.actor_id), how, at);
end
$$;

-- Ends an acceptance that still stands.
create function kith_end_acceptance(of_acceptance uuid, into_status text, how text, at timestamptz)
returns void language plpgsql as $$
declare
  me kith_standing := kith_standing();
begin
  update acceptances set status = into_status, ended_at = at, version = version + 1,
    recorded_by = me.actor_id, on_behalf_of = nullif(me.person_id, me.actor_id), method = how,
    recorded_at = at
  where coop_id = me.coop_id and id = of_acceptance and status = 'accepted';
end
$$;

-- Notes on a slot that something became of it.
create function kith_touch_slot(of_slot uuid, how text, at timestamptz)
returns void language plpgsql as $$
declare
  me kith_standing := kith_standing();
begin
  update slots set version = version + 1, recorded_by = me.actor_id,
    on_behalf_of = nullif(me.person_id, me.actor_id), method = how, recorded_at = at
  where coop_id = me.coop_id and id = of_slot;
end
$$;

select kith_grant('execute', 'function ' || name) from unnest(array[
  'kith_slot_in_turn(uuid, uuid)', 'kith_visit_now(uuid, uuid, uuid)',
  'kith_accept_slot(uuid, uuid, uuid, uuid, tstzrange, text, timestamptz)',
  'kith_end_acceptance(uuid, text, text, timestamptz)',
  'kith_touch_slot(uuid, text, timestamptz)']) as name;
