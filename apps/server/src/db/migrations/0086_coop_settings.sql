-- What a co-op says of itself: see record 55. Letters and screens say its name and its telephone, and
-- lead to its own websites.
alter table coops
  -- In Welsh, where it has a name in Welsh.
  add column name_cy text,
  add column jurisdiction text constraint coop_jurisdiction_known check (
    jurisdiction in ('england', 'wales', 'scotland', 'northern_ireland')),
  add column telephone text,
  -- Its own websites, as a browser says an origin. Whatever letters lead to is on one of them.
  add column sites text[] not null default '{}',
  -- Where people see their teams, and where the link of an invitation leads, with its token.
  add column teams_page text,
  add column invitation_page text,
  add column version integer not null default 1,
  -- Who changed it last, and when: a coordinator, a website by its key, or, where both are null,
  -- whoever runs the server.
  add column changed_by uuid,
  add column changed_with uuid,
  add column changed_at timestamptz;

-- Letters went out in the language of whoever they were for, whatever stood here. So that they still
-- do, each co-op has the languages of its people.
update coops c set languages = array_append(languages, 'cy')
where not 'cy' = any (languages)
  and exists (select from people p where p.coop_id = c.id and p.language = 'cy');

create function kith_is_own_site(site text) returns boolean language sql immutable as $$
  select site ~ '^(https://[^/?#@\s]+|http://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)$'
$$;
create function kith_are_own_sites(sites text[]) returns boolean language sql immutable as $$
  select coalesce(bool_and(kith_is_own_site(site)), true) from unnest(sites) as site
$$;
create function kith_is_on(page text, sites text[]) returns boolean language sql immutable as $$
  select page is null or coalesce(substring(page from '^https?://[^/?#]+') = any (sites), false)
$$;
select kith_grant('execute', 'function ' || name) from unnest(array[
  'kith_is_own_site(text)', 'kith_are_own_sites(text[])', 'kith_is_on(text, text[])']) as name;

alter table coops
  add constraint coop_named check (name ~ '\S' and name_cy ~ '\S'),
  add constraint coop_telephone_said check (telephone ~ '\S'),
  add constraint coop_languages_known check (
    cardinality(languages) between 1 and 2 and languages <@ array['en', 'cy']
    and languages <> '{en,en}' and languages <> '{cy,cy}'),
  add constraint coop_sites_are_safe check (cardinality(sites) <= 10 and kith_are_own_sites(sites)),
  add constraint coop_pages_on_own_sites check (
    kith_is_on(teams_page, sites) and kith_is_on(invitation_page, sites));

-- Keys for websites that keep it.
alter table api_keys drop constraint api_key_scopes_known;
alter table api_keys add constraint api_key_scopes_known check (scopes <@ array[
  'embed_sessions:create', 'embed_sessions:revoke', 'api_keys:manage', 'coop:manage']);

-- Whether who asks keeps what the co-op says of itself: a coordinator, by themselves and on a page of
-- Kith; or the server, for a key whose scope it has looked at.
create function kith_keeps_coop() returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  return coalesce(me.kind = 'identity', false)
    or coalesce(me.kind = 'person' and me.team_id is null and me.actor_id = me.person_id, false)
      and exists (
        select from people p
        where p.coop_id = me.coop_id and p.id = me.actor_id and 'coordinator' = any (p.hats)
          and p.account_status not in ('suspended', 'closed'));
end
$$;
select kith_grant('execute', 'function kith_keeps_coop()');

select kith_grant('update (name, name_cy, languages, jurisdiction, telephone, sites, teams_page,
  invitation_page, version, changed_by, changed_with, changed_at)', 'coops');
create policy changed_by_who_keeps_it on coops for update
  using (id = (select kith_coop_id()) and (select kith_keeps_coop()));

-- Every change, with what was and what is in its place: written by the database itself, so that there
-- is none without it.
create table coop_changes (
  coop_id uuid not null references coops (id),
  -- The version that it made.
  version integer not null,
  was jsonb not null,
  became jsonb not null,
  changed_by uuid,
  changed_with uuid,
  changed_at timestamptz not null,
  primary key (coop_id, version),
  constraint coop_changed_by_person foreign key (coop_id, changed_by) references people (coop_id, id),
  constraint coop_changed_with_key foreign key (coop_id, changed_with)
    references api_keys (coop_id, id)
);
select kith_protect('coop_changes');
select kith_grant('select', 'coop_changes');
create policy read_by_who_keeps_it on coop_changes for select using ((select kith_keeps_coop()));

-- By whom a change was made, as who keeps the co-op may know though they share no team.
create function kith_hand_of_change(of_version integer) returns text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not kith_keeps_coop() then return null; end if;
  return (
    select coalesce(p.preferred_name, k.name) from coop_changes c
    left join people p on p.coop_id = c.coop_id and p.id = c.changed_by
    left join api_keys k on k.coop_id = c.coop_id and k.id = c.changed_with
    where c.coop_id = kith_coop_id() and c.version = of_version);
end
$$;
select kith_grant('execute', 'function kith_hand_of_change(integer)');

create function kith_coop_steps() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  if new.version <> old.version + 1 then perform kith_refuse('every write is the next version'); end if;
  if me.kind is null then return new; end if;
  if new.changed_at not between me.at - interval '1 minute' and me.at + interval '1 minute'
    or me.kind = 'person'
      and (new.changed_by is distinct from me.actor_id or new.changed_with is not null)
    or me.kind = 'identity' and (new.changed_by is not null or new.changed_with is null) then
    perform kith_refuse('a change of a co-op is by who made it, and when');
  end if;
  return new;
end
$$;
create trigger coop_steps before update on coops for each row execute function kith_coop_steps();

create function kith_keep_coop_change() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into coop_changes (coop_id, version, was, became, changed_by, changed_with, changed_at)
  select new.id, new.version, coalesce(jsonb_object_agg(was.key, was.value), '{}'),
    coalesce(jsonb_object_agg(was.key, to_jsonb(new) -> was.key), '{}'),
    new.changed_by, new.changed_with, new.changed_at
  from jsonb_each(to_jsonb(old)) as was
  where was.key not in ('version', 'changed_by', 'changed_with', 'changed_at')
    and was.value is distinct from to_jsonb(new) -> was.key;
  return null;
end
$$;
create trigger keep_coop_change after update on coops
  for each row execute function kith_keep_coop_change();
