-- What a person and an operator need to see of sessions and keys, and to end them.

-- A session is named by an id in public: the hash of its token is a matter for the look-up alone.
alter table sessions add column id uuid;
update sessions set id = gen_random_uuid();
alter table sessions alter column id set not null;
alter table sessions add constraint session_named_once unique (coop_id, id);

alter table embed_sessions add column id uuid, add column last_used_at timestamptz;
update embed_sessions set id = gen_random_uuid();
alter table embed_sessions alter column id set not null;
alter table embed_sessions add constraint embed_session_named_once unique (coop_id, id);
create index embed_sessions_of_key on embed_sessions (coop_id, api_key_id);
select kith_grant('update (last_used_at, expires_at)', 'embed_sessions');

-- All pages that are nobody's say the same of themselves.
delete from embed_sessions where 'null' = any (origins);
alter table embed_sessions add constraint embed_session_of_somebodys_page
  check (not 'null' = any (origins));

-- What a key may be used for, and until when. Those made before now were made for pages alone.
alter table api_keys
  add column scopes text[] not null default '{embed_sessions:create,embed_sessions:revoke}',
  add column expires_at timestamptz,
  add column rotated_from uuid;
alter table api_keys alter column scopes drop default;
alter table api_keys
  add constraint api_key_for_something check (cardinality(scopes) > 0),
  add constraint api_key_scopes_known
    check (scopes <@ array['embed_sessions:create', 'embed_sessions:revoke', 'api_keys:manage']),
  add constraint api_key_of_a_key foreign key (coop_id, rotated_from) references api_keys (coop_id, id),
  add constraint api_key_rotated_once unique (coop_id, rotated_from);
select kith_grant('update (expires_at)', 'api_keys');
