-- Tokens are kept only as SHA-256: whoever reads these tables can sign in as nobody. Persons have
-- no business here; the server looks into them as `identity`, to find out who is asking.

create table sessions (
  coop_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  via text not null constraint session_via_known check (via in ('session', 'demonstration')),
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (coop_id, token_hash),
  foreign key (coop_id, person_id) references people (coop_id, id)
);
create index sessions_to_end on sessions (expires_at);
create index sessions_of_person on sessions (coop_id, person_id);
select kith_protect('sessions');

create table sign_in_links (
  coop_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  invitation_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (coop_id, token_hash),
  foreign key (coop_id, person_id) references people (coop_id, id)
);
create index sign_in_links_to_end on sign_in_links (expires_at);
create index sign_in_links_of_person on sign_in_links (coop_id, person_id, created_at);
select kith_protect('sign_in_links');

create table api_keys (
  coop_id uuid not null references coops (id),
  id uuid not null,
  token_hash bytea not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (coop_id, id),
  constraint api_key_once unique (coop_id, token_hash)
);
select kith_protect('api_keys');

create table embed_sessions (
  coop_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  team_id uuid not null,
  capabilities text[] not null,
  origins text[] not null,
  api_key_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (coop_id, token_hash),
  foreign key (coop_id, person_id) references people (coop_id, id),
  foreign key (coop_id, api_key_id) references api_keys (coop_id, id)
);
create index embed_sessions_to_end on embed_sessions (expires_at);
create index embed_sessions_of_person on embed_sessions (coop_id, person_id);
create index embed_session_origins on embed_sessions using gin (origins);
select kith_protect('embed_sessions');

create function kith_open_to_identity(kept regclass, privileges text) returns void language plpgsql as $$
begin
  perform kith_grant(privileges, kept::text);
  execute format('create policy identity on %s
    using ((select kith_is_identity())) with check ((select kith_is_identity()))', kept);
end
$$;
select kith_open_to_identity('sessions', 'select, insert, delete, update (last_used_at)');
select kith_open_to_identity('sign_in_links', 'select, insert, update (used_at)');
select kith_open_to_identity('api_keys', 'select, insert, update (last_used_at, revoked_at)');
select kith_open_to_identity('embed_sessions', 'select, insert, delete');

-- Whether a host of any co-op has lately said that its pages live at this origin: asked before any
-- token is, so that a browser may be told what went wrong.
create function kith_knows_origin(asked text, since timestamptz) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (
    select from embed_sessions where origins @> array[asked] and expires_at > since);
end
$$;
select kith_grant('execute', 'function kith_knows_origin(text, timestamptz)');
