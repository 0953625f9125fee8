-- How to reach somebody: as many ways as they have. A telephone may be anybody's besides. So may an
-- e-mail address, once the co-op has said that it is shared: by all who have it then, for it tells
-- people apart no more. What has ended stays, to be known again.
create table contact_points (
  coop_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null constraint contact_kind_known check (kind in ('email', 'phone')),
  value text not null constraint contact_value_said check (btrim(value) <> ''),
  -- In the person's own words: "at my daughter's".
  label text constraint contact_label_is_short check (length(label) <= 60),
  preferred boolean not null default false,
  shared boolean not null default false,
  -- When somebody followed a link that was sent there.
  verified_at timestamptz,
  added_at timestamptz not null,
  ended_at timestamptz,
  primary key (coop_id, id),
  foreign key (coop_id, person_id) references people (coop_id, id),
  constraint email_in_lower_case check (kind <> 'email' or value = lower(value)),
  constraint email_is_shared_by_all_or_none exclude using gist
    (coop_id with =, value with =, (shared::integer) with <>) where (kind = 'email' and ended_at is null)
);
create unique index address_of_one_person on contact_points (coop_id, value)
  where kind = 'email' and not shared and ended_at is null;
create unique index contact_point_once on contact_points (coop_id, person_id, kind, value)
  where ended_at is null;
create unique index one_preferred_contact_point on contact_points (coop_id, person_id, kind)
  where preferred and ended_at is null;
-- Whoever asks for a link says an address and not a co-op.
create index contact_points_by_email on contact_points (value)
  where kind = 'email' and ended_at is null;
select kith_protect('contact_points');
select kith_grant('select, insert', 'contact_points');
select kith_grant('update (label, preferred, verified_at, ended_at)', 'contact_points');

create policy own on contact_points for select
  using (person_id = (select kith_actor_id()) and (select kith_team_id()) is null);
-- An address signs somebody in, so that nobody writes down or ends one by themselves.
create policy written_by_oneself on contact_points for insert
  with check (person_id = (select kith_actor_id()) and (select kith_team_id()) is null
    and kind = 'phone' and verified_at is null);
create policy changed_by_oneself on contact_points for update
  using (person_id = (select kith_actor_id()) and (select kith_team_id()) is null
    and kind = 'phone' and verified_at is null);
create policy identity on contact_points
  using ((select kith_is_identity())) with check ((select kith_is_identity()));

-- Which of them were verified, and when they were given, is not known of them.
insert into contact_points (coop_id, id, person_id, kind, value, preferred, added_at)
select c.coop_id, gen_random_uuid(), c.person_id, told.kind, told.value, true, p.recorded_at
from contact_facts c
join people p on p.coop_id = c.coop_id and p.id = c.person_id
cross join lateral (values ('email', c.email), ('phone', c.phone)) as told (kind, value)
where btrim(told.value) <> '';

-- What is left is the name on somebody's papers, and has a table of its own.
alter table contact_facts drop column email, drop column phone;
delete from contact_facts where full_name is null;
alter table contact_facts alter column full_name set not null;
alter table contact_facts rename to legal_names;
delete from kith_grants where on_what = 'contact_facts';
select kith_grant('select, insert', 'legal_names');
select kith_grant('update (full_name)', 'legal_names');
