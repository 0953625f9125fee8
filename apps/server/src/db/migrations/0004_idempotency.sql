-- The answers to writes that carried an Idempotency-Key, kept for a day, each in the transaction of
-- its write. Sealed: only whoever holds the same key and the same session can open one, so a copy of
-- this table tells nothing.

create table kept_answers (
  coop_id uuid not null,
  key_hash bytea not null constraint key_hash_is_sha256 check (length(key_hash) = 32),
  request_mac bytea not null constraint request_mac_is_sha256 check (length(request_mac) = 32),
  done boolean not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  constraint answer_kept_once primary key (coop_id, key_hash)
);
create index kept_answers_by_age on kept_answers (kept_at);
select kith_protect('kept_answers');
select kith_open_to_identity('kept_answers', 'select, insert, update');
