-- A team is formed around one person, its Owner: the member whose relationship is `owner`.
create table teams (
  coop_id uuid not null references coops (id),
  id uuid not null,
  name text not null constraint team_name_said check (btrim(name) <> ''),
  time_zone text not null,
  state text not null constraint team_state_known check (
    state in ('forming', 'starting', 'self_managing', 'paused', 'closing', 'closed')),
  version integer not null default 1,
  recorded_by uuid,
  on_behalf_of uuid,
  method text not null constraint method_known check (
    method in ('self', 'phone', 'paper', 'in_person', 'import')),
  recorded_at timestamptz not null,
  primary key (coop_id, id),
  constraint team_recorded_by foreign key (coop_id, recorded_by) references people (coop_id, id),
  constraint team_on_behalf_of foreign key (coop_id, on_behalf_of) references people (coop_id, id)
);
select kith_protect('teams');

alter table embed_sessions add constraint embed_session_of_team
  foreign key (coop_id, team_id) references teams (coop_id, id);

create table memberships (
  coop_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  relationship text not null constraint relationship_known check (relationship in (
    'owner', 'legal_representative', 'advocate', 'personal_care_worker', 'support_worker',
    'family_or_friend', 'volunteer', 'professional', 'back_up', 'team_starter', 'coach', 'funder')),
  legal_authority text constraint legal_authority_known check (
    legal_authority in ('health_and_welfare', 'property_and_affairs')),
  hats text[] not null default '{}' constraint hats_known check (hats <@ array[
    'rota_holder', 'profile_holder', 'mar_holder', 'team_chat_admin', 'check_in_facilitator',
    'safeguarding_lead']),
  status text not null default 'active' constraint membership_status_known check (
    status in ('active', 'paused', 'ended')),
  since timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  recorded_by uuid,
  on_behalf_of uuid,
  method text not null constraint method_known check (
    method in ('self', 'phone', 'paper', 'in_person', 'import')),
  recorded_at timestamptz not null,
  primary key (coop_id, id),
  constraint membership_in_team unique (coop_id, team_id, id),
  foreign key (coop_id, team_id) references teams (coop_id, id),
  foreign key (coop_id, person_id) references people (coop_id, id),
  constraint membership_recorded_by foreign key (coop_id, recorded_by) references people (coop_id, id),
  constraint membership_on_behalf_of foreign key (coop_id, on_behalf_of) references people (coop_id, id),
  constraint ended_says_when check ((status = 'ended') = (ended_at is not null)),
  constraint owner_cannot_be_removed check (relationship <> 'owner' or status <> 'ended'),
  constraint authority_is_a_representatives check (
    legal_authority is null or relationship = 'legal_representative')
);
create unique index one_owner_per_team on memberships (coop_id, team_id)
  where relationship = 'owner';
create unique index one_live_membership on memberships (coop_id, team_id, person_id)
  where status <> 'ended';
create index memberships_of_person on memberships (coop_id, person_id, team_id);
select kith_protect('memberships');

-- What the Owner decided, one row for each decision; the last one lives until the next.
create table grants (
  coop_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  membership_id uuid not null,
  capability text not null constraint capability_grantable check (capability in (
    'see_members', 'see_basic_profile', 'see_rota', 'see_notes', 'write_notes', 'see_money',
    'invite_others')),
  allowed boolean not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  ended_at timestamptz,
  version integer not null default 1,
  recorded_by uuid,
  on_behalf_of uuid,
  method text not null constraint method_known check (
    method in ('self', 'phone', 'paper', 'in_person', 'import')),
  recorded_at timestamptz not null,
  primary key (coop_id, id),
  constraint grant_of_membership foreign key (coop_id, team_id, membership_id)
    references memberships (coop_id, team_id, id),
  constraint grant_decided_by foreign key (coop_id, decided_by) references people (coop_id, id),
  constraint grant_recorded_by foreign key (coop_id, recorded_by) references people (coop_id, id),
  constraint grant_on_behalf_of foreign key (coop_id, on_behalf_of) references people (coop_id, id)
);
create unique index one_live_grant on grants (coop_id, membership_id, capability)
  where ended_at is null;
select kith_protect('grants');
