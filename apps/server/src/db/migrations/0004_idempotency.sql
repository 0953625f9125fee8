-- The answers to writes that carried an Idempotency-Key, kept for a day.
create table idempotency_keys (
  coop_id uuid not null,
  caller text not null,
  key text not null,
  request_hash bytea not null,
  state text not null default 'running'
    constraint idempotency_state_known check (state in ('running', 'done')),
  status integer,
  headers jsonb,
  body text,
  created_at timestamptz not null,
  constraint idempotency_key_once primary key (coop_id, caller, key),
  constraint idempotency_done_has_answer check (state = 'running' or status is not null)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
select kith_protect('idempotency_keys');
select kith_open_to_identity('idempotency_keys', 'select, insert, update, delete');
