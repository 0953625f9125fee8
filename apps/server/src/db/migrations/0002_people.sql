create table coops (
  id uuid primary key,
  slug text not null constraint coop_slug_once unique
    constraint coop_slug_reads_well check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  languages text[] not null default '{en}',
  time_zone text not null default 'Europe/London',
  recorded_at timestamptz not null
);

alter table coops enable row level security;
alter table coops force row level security;
create policy own_coop on coops to kith_app using (id = kith_coop_id()) with check (false);
do $$
begin
  execute format('create policy owner_of_schema on coops to %I
    using (current_setting(''kith.owner_of_schema'', true) = ''on'')
    with check (current_setting(''kith.owner_of_schema'', true) = ''on'')', current_user);
end
$$;
grant select on coops to kith_app;

create table people (
  coop_id uuid not null references coops (id),
  id uuid not null,
  preferred_name text not null constraint preferred_name_said check (btrim(preferred_name) <> ''),
  full_name text,
  email text constraint email_in_lower_case check (email = lower(email)),
  phone text,
  pronouns text,
  language text not null default 'en' constraint language_known check (language in ('en', 'cy')),
  communication_needs text,
  introduction text,
  hats text[] not null default '{}',
  findable boolean not null default false,
  account_status text not null default 'placeholder' constraint account_status_known check (
    account_status in ('placeholder', 'invited', 'registered', 'verified', 'suspended', 'closed')),
  is_demonstration boolean not null default false,
  version integer not null default 1,
  recorded_by uuid,
  on_behalf_of uuid,
  method text not null default 'self' constraint method_known check (
    method in ('self', 'phone', 'paper', 'in_person', 'import')),
  recorded_at timestamptz not null,
  primary key (coop_id, id),
  constraint person_email_once unique (coop_id, email)
);

create index people_by_name on people (coop_id, lower(preferred_name), id);

select kith_protect('people', true);

-- Only the person themself changes a person, or the server before anybody is signed in.
create policy changed_by_oneself on people as restrictive for update to kith_app
  using (kith_person_id() is null or id = kith_person_id());
create policy never_deleted on people as restrictive for delete to kith_app using (false);
