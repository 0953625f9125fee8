-- Puts work into the queue unless the very same waits there already: what is said of many things
-- together is said once.
create index queue_waiting_same on queue (coop_id, kind, md5(payload::text)) where state = 'waiting';

create function kith_enqueue_once(of_coop uuid, entry_id uuid, entry_kind text, entry_payload jsonb,
  due timestamptz)
returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from queue
    where coop_id = of_coop and coop_id = kith_coop_id() and kind = entry_kind
      and state = 'waiting' and md5(payload::text) = md5(entry_payload::text))
  then
    return;
  end if;
  perform kith_enqueue(of_coop, entry_id, entry_kind, entry_payload, due);
end
$$;
select kith_grant('execute', 'function kith_enqueue_once(uuid, uuid, text, jsonb, timestamptz)');
