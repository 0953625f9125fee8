-- With what the contents of sealed columns are sealed: a key for each co-op, wrapped by a master key
-- that is not in the database. See record 53.
create table coop_keys (
  coop_id uuid not null references coops (id),
  -- Stands at the head of whatever it seals, so it is never given to another key.
  id uuid not null,
  wrapped bytea not null constraint coop_key_wrapped check (length(wrapped) between 32 and 8192),
  -- Which master key that was: what it is called, and nothing of it.
  wrapped_by text not null
    constraint coop_key_master_reads_well check (length(wrapped_by) between 1 and 500),
  made_at timestamptz not null,
  -- Since when it seals nothing more; since when nothing is left that it sealed. It stays for whatever
  -- is brought back by hand from an old backup.
  closed_at timestamptz,
  retired_at timestamptz,
  primary key (coop_id, id),
  constraint coop_key_closed_before_retired check (retired_at is null or closed_at <= retired_at)
);
create unique index one_key_to_seal_with on coop_keys (coop_id) where closed_at is null;
create index coop_keys_of_master on coop_keys (wrapped_by, made_at desc);
select kith_protect('coop_keys');
select kith_grant('select, insert', 'coop_keys');
-- Wrapped, a key is of no use to whoever reads it. A person adds none, not even by SQL of their own:
-- the server does so as itself.
create policy of_own_coop on coop_keys for select using (true);
create policy added_by_the_server on coop_keys for insert with check ((select kith_is_identity()));

-- The key to seal with, which stays that until the transaction ends: kith_close_key() waits for it.
-- The lock comes before the look, in statements of their own, so that the look is never the older.
create function kith_sealing_key(of_coop uuid) returns setof coop_keys language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(of_coop || '/keys', 0));
  return query select * from coop_keys where coop_id = of_coop and closed_at is null;
end
$$;
select kith_grant('execute', 'function kith_sealing_key(uuid)');

-- For the owner of the schema: closes the key to seal with, once no transaction is under way that
-- sealed with it. Whoever comes later waits for the key that takes its place.
create function kith_close_key(of_coop uuid, at timestamptz) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(of_coop || '/keys', 0));
  update coop_keys set closed_at = at where coop_id = of_coop and closed_at is null;
end
$$;
