-- What must be done later, written in the transaction that makes it necessary. No person's business:
-- nothing of it is granted; a use case puts work in through kith_enqueue().
create table queue (
  -- The nil id where the work belongs to no co-op.
  coop_id uuid not null,
  id uuid not null,
  kind text not null constraint queue_kind_reads_well check (kind ~ '^[a-z][a-z0-9_]{0,59}$'),
  -- Ids rather than what is personal, and never the token of a link.
  payload jsonb not null constraint queue_payload_is_small check (length(payload::text) <= 4096),
  state text not null default 'waiting'
    constraint queue_state_known check (state in ('waiting', 'running', 'dead')),
  attempts integer not null default 0 constraint queue_attempts_counted check (attempts >= 0),
  -- When it is to be done. While it is running: when whoever is at it has had time enough, so that
  -- what a process died over is done again.
  due_at timestamptz not null,
  -- The kind of the last failure, such as smtp_550: never what somebody wrote.
  last_failure text constraint queue_failure_is_a_code check (last_failure ~ '^[A-Za-z0-9_]{1,60}$'),
  -- How long it has waited is told from when it could first have been done.
  first_due_at timestamptz not null,
  primary key (coop_id, id)
);
create index queue_due on queue (kind, due_at) where state <> 'dead';
create index queue_dead on queue (due_at) where state = 'dead';
select kith_protect('queue');

-- Puts work of the co-op that is told into the queue, and wakes whoever does it.
create function kith_enqueue(
  of_coop uuid, entry_id uuid, entry_kind text, entry_payload jsonb, due timestamptz)
returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if of_coop is distinct from
    coalesce(kith_coop_id(), '00000000-0000-0000-0000-000000000000') then
    perform kith_refuse('the work of another co-op');
  end if;
  insert into queue (coop_id, id, kind, payload, due_at, first_due_at)
    values (of_coop, entry_id, entry_kind, entry_payload, due, due);
  perform pg_notify('kith_queue', entry_kind);
end
$$;
select kith_grant('execute', 'function kith_enqueue(uuid, uuid, text, jsonb, timestamptz)');

-- What went wrong with a job that happens from time to time, kept until it is done again.
alter table jobs
  add column failures integer not null default 0,
  add column last_failure text
    constraint job_failure_is_a_code check (last_failure ~ '^[A-Za-z0-9_]{1,60}$'),
  add column last_failed_at timestamptz;
