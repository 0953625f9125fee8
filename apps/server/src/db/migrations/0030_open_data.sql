-- Published notices belong to everybody and to no co-op, so there is no coop_id here: everyone may
-- read every row, and only the owner of the schema (the import and the demonstration) may write.

-- One file, or one run of a program, that releases came from.
create table open_data_batches (
  id uuid primary key,
  -- The name of the file or of what made it; never a folder, which could name a person.
  source text not null,
  imported_at timestamptz not null
);

create table open_data_releases (
  -- Sorted by bytes, so that pages follow one another alike on every server.
  ocid text collate "C" not null,
  release_id text collate "C" not null,
  released_at timestamptz not null,
  tag text[] not null,
  -- json and not jsonb: it keeps the publisher's text, and with it every digit of every number.
  release json not null,
  publisher text,
  license text not null,
  imported_at timestamptz not null,
  batch_id uuid not null references open_data_batches (id),
  constraint release_once primary key (ocid, release_id)
);

create index open_data_releases_newest
  on open_data_releases (released_at desc, ocid desc, release_id desc);
create index open_data_releases_of_batch on open_data_releases (batch_id, ocid);

create function kith_release_is_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'A published release never changes: publish a new one.'
    using errcode = 'check_violation', constraint = 'release_is_immutable';
end
$$;
create trigger release_is_immutable before update on open_data_releases
  for each row execute function kith_release_is_immutable();

-- What the list of contracts shows, worked out from the releases in the transaction that adds them.
create table open_data_contracts (
  key text collate "C" primary key,
  ocid text collate "C" not null,
  released_at timestamptz not null,
  commitments integer not null,
  summary jsonb not null,
  words text not null,
  found_by tsvector not null generated always as (to_tsvector('simple', words)) stored
);

create index open_data_contracts_of_process on open_data_contracts (ocid);
create index open_data_contracts_newest on open_data_contracts (released_at desc, key desc);
create index open_data_contracts_by_word on open_data_contracts using gin (found_by);

do $$
declare
  open_table text;
begin
  foreach open_table in array array['open_data_batches', 'open_data_releases', 'open_data_contracts']
  loop
    execute format('alter table %I enable row level security', open_table);
    execute format('create policy read_by_everyone on %I for select using (true)', open_table);
    perform kith_grant('select', open_table);
  end loop;
end
$$;
