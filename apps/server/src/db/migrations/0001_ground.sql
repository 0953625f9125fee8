-- Exclusion constraints over (uuid, range) need the first, checking who speaks the second. Both are
-- trusted extensions: whoever owns the database may make them.
create extension if not exists btree_gist;
create extension if not exists pgcrypto;

-- What requests may do is granted to the role kith_app, of which the account that serves is a
-- member; where the operator may not make roles, to that account itself. See
-- docs/postgresql-accounts.md.
do $$
begin
  if exists (select from pg_roles where rolname = 'kith_app') then return; end if;
  if not (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) then return; end if;
  create role kith_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
exception when duplicate_object or unique_violation then
  null; -- Another database of this cluster is being migrated at the same moment.
end
$$;

-- kith_grant('select', 'teams'), kith_grant('update (name)', 'teams'): noted here, and granted at the
-- end of each run of the migrations to whoever serves then.
create table kith_grants (
  privilege text not null,
  on_what text not null,
  primary key (privilege, on_what)
);
create function kith_grant(privilege text, on_what text) returns void language sql as
  $$ insert into kith_grants values (privilege, on_what) on conflict do nothing $$;

create function kith_apply_grants(serving text) returns void language plpgsql as $$
declare
  granted record;
  grantee text := (select 'kith_app' where exists (select from pg_roles where rolname = 'kith_app'));
begin
  if grantee is null or serving <> current_user and not pg_has_role(serving, grantee, 'usage') then
    grantee := nullif(serving, current_user);
  end if;
  for granted in select * from kith_grants where grantee is not null loop
    execute format('grant %s on %s to %I', granted.privilege, granted.on_what, grantee);
  end loop;
  if (select datdba::regrole::text = quote_ident(current_user) from pg_database
      where datname = current_database()) then
    -- A temporary table of one's own could stand in for a real one.
    execute format('revoke temporary on database %I from public', current_database());
  end if;
end
$$;
select kith_grant('usage', format('schema %I', current_schema()));
-- Functions are opened one by one, too.
alter default privileges revoke execute on functions from public;

-- Who is asking. The server says so at the start of each transaction, in kith.standing, and signs
-- it with this key, which the account that serves cannot read: SQL that slipped into a request can
-- say that it is somebody else, and is not believed.
create table kith_signing_key (
  only_one boolean primary key default true constraint one_signing_key check (only_one),
  key bytea not null
);
insert into kith_signing_key (key) values (gen_random_bytes(32));

create type kith_standing as (
  -- 'person': somebody asks. 'identity': the server finds out who is asking, within a co-op.
  kind text,
  coop_id uuid,
  -- Who is at the screen.
  actor_id uuid,
  -- Whose right is used, and for whom the answer is: the actor, or whom they write things down for.
  person_id uuid,
  -- The one team that an embed session reaches, and how far; null for everybody else.
  team_id uuid,
  capabilities text[],
  -- The server's clock, so that policies and core see the same moment.
  at timestamptz
);

-- Says '<hmac>/<kind>/<coop>/<actor>/<person>/<team>/<capabilities>/<seconds since 1970>'. Null when
-- nothing is said, or nothing that the server has signed.
create function kith_standing() returns kith_standing language plpgsql stable security definer
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
  return row(part[2], part[3], part[4], part[5], part[6],
    case when part[6] is not null then string_to_array(coalesce(part[7], ''), ',') end,
    to_timestamp(part[8]::numeric))::kith_standing;
end
$$;
select kith_grant('execute', 'function kith_standing()');

create function kith_coop_id() returns uuid language sql stable as
  $$ select (kith_standing()).coop_id $$;
create function kith_actor_id() returns uuid language sql stable as
  $$ select (kith_standing()).actor_id $$;
create function kith_person_id() returns uuid language sql stable as
  $$ select (kith_standing()).person_id $$;
create function kith_team_id() returns uuid language sql stable as
  $$ select (kith_standing()).team_id $$;
create function kith_is_identity() returns boolean language sql stable as
  $$ select coalesce((kith_standing()).kind = 'identity', false) $$;
create function kith_now() returns timestamptz language sql stable as
  $$ select coalesce((kith_standing()).at, now()) $$;
-- Whether the session reaches a capability; whoever came with no embed session reaches all.
create function kith_in_scope(asked text) returns boolean language sql stable as $$
  select standing.team_id is null or asked = any (standing.capabilities) from kith_standing() as standing
$$;
-- Whether it reaches a team; and the same where the one team that it reaches, if it is but one, has
-- been found out once for all rows of a statement.
create function kith_reaches(of_team uuid) returns boolean language sql stable as $$
  select standing.team_id is null or standing.team_id = of_team from kith_standing() as standing
$$;
create function kith_is_reached(of_team uuid, only_team uuid) returns boolean language sql immutable as
  $$ select only_team is null or only_team = of_team $$;
select kith_grant('execute', 'function ' || name) from unnest(array[
  'kith_coop_id()', 'kith_actor_id()', 'kith_person_id()', 'kith_team_id()', 'kith_is_identity()',
  'kith_now()', 'kith_in_scope(text)', 'kith_reaches(uuid)', 'kith_is_reached(uuid, uuid)']) as name;

-- Puts a table behind row-level security. It binds whoever serves and not the owner of the schema,
-- as whom migrations, jobs and the functions that decide look past it. `own_coop` is restrictive:
-- whatever else is allowed, nothing crosses from one co-op to another. Nobody sees or writes a row
-- until the migration adds policies, and grants with kith_grant.
create function kith_protect(protected regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('create policy own_coop on %s as restrictive
    using (coop_id = (select kith_coop_id()))', protected);
end
$$;
