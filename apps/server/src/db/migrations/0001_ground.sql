-- Exclusion constraints over (uuid, range) need it.
create extension if not exists btree_gist;

-- kith_app: the role under which every request runs; it can never step around row-level security.
-- kith_gate stands between it and the role that connects: NOINHERIT, so that the connecting role can
-- become kith_app and yet the policies written for kith_app do not bind it when it is itself.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['kith_app', 'kith_gate'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format(
          'create role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit', wanted);
      exception when duplicate_object or unique_violation then
        null; -- Another database of this cluster is being migrated at the same moment.
      end;
    end if;
  end loop;
  if not pg_has_role('kith_gate', 'kith_app', 'member') then
    grant kith_app to kith_gate;
  end if;
  if not exists (
    select from pg_auth_members
    where roleid = 'kith_gate'::regrole and member = current_user::regrole and not admin_option
  ) then
    execute format('grant kith_gate to %I', current_user);
  end if;
  execute format('grant usage on schema %I to kith_app', current_schema());
end
$$;

-- Who is asking, as told by the server at the start of each transaction. Null means nobody.
create function kith_coop_id() returns uuid language sql stable as
  $$ select nullif(current_setting('kith.coop_id', true), '')::uuid $$;

create function kith_person_id() returns uuid language sql stable as
  $$ select nullif(current_setting('kith.person_id', true), '')::uuid $$;

-- The one team that an embed session reaches; null for everybody else.
create function kith_team_id() returns uuid language sql stable as
  $$ select nullif(current_setting('kith.team_id', true), '')::uuid $$;

-- Puts a co-op's table behind row-level security, the owner of the schema included unless it says
-- so in that transaction. `own_coop` is restrictive: whatever else is allowed, nothing crosses from
-- one co-op to another. With open_within_coop the table needs no policy of its own; without it,
-- nobody sees a row until the migration adds permissive policies.
create function kith_protect(protected regclass, open_within_coop boolean default false)
returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy own_coop on %s as restrictive to kith_app
    using (coop_id = kith_coop_id()) with check (coop_id = kith_coop_id())', protected);
  execute format('create policy owner_of_schema on %s to %I
    using (current_setting(''kith.owner_of_schema'', true) = ''on'')
    with check (current_setting(''kith.owner_of_schema'', true) = ''on'')', protected, current_user);
  if open_within_coop then
    execute format('create policy open_within_coop on %s to kith_app using (true) with check (true)',
      protected);
  end if;
  execute format('grant select, insert, update, delete on %s to kith_app', protected);
end
$$;
