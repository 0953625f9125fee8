-- Tokens are kept only as SHA-256: whoever reads these tables can sign in as nobody.

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
select kith_protect('sessions', true);

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
select kith_protect('sign_in_links', true);

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
select kith_protect('api_keys', true);

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
create index embed_session_origins on embed_sessions using gin (origins);
select kith_protect('embed_sessions', true);
