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
create policy own_coop on coops for select using (id = (select kith_coop_id()));
select kith_grant('select', 'coops');

-- What those who share a team with somebody may know of them.
create table people (
  coop_id uuid not null references coops (id),
  id uuid not null,
  preferred_name text not null constraint preferred_name_said check (btrim(preferred_name) <> ''),
  pronouns text,
  language text not null default 'en' constraint language_known check (language in ('en', 'cy')),
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
  constraint person_recorded_by foreign key (coop_id, recorded_by) references people (coop_id, id),
  constraint person_on_behalf_of foreign key (coop_id, on_behalf_of) references people (coop_id, id)
);
create index people_by_name on people (coop_id, lower(preferred_name), id);
select kith_protect('people');

-- How to reach somebody, and the name on their papers: theirs alone.
create table contact_facts (
  coop_id uuid not null,
  person_id uuid not null,
  email text constraint email_in_lower_case check (email = lower(email)),
  phone text,
  full_name text,
  primary key (coop_id, person_id),
  foreign key (coop_id, person_id) references people (coop_id, id),
  constraint person_email_once unique (coop_id, email)
);
select kith_protect('contact_facts');

-- What to know to talk with somebody.
create table communication_needs (
  coop_id uuid not null,
  person_id uuid not null,
  needs text not null,
  primary key (coop_id, person_id),
  foreign key (coop_id, person_id) references people (coop_id, id)
);
select kith_protect('communication_needs');
