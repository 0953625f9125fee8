-- A letter: it keeps the names it was sent with, because who is invited may not read the team.
create table invitations (
  coop_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  team_name text not null,
  owner_name text not null,
  from_person_id uuid not null,
  to_person_id uuid not null,
  -- Set when it was sent to an address; it then expires, and the team is shown the address only.
  to_email text constraint invitation_email_in_lower_case check (to_email = lower(to_email)),
  relationship text not null constraint invited_as_known check (relationship in (
    'legal_representative', 'advocate', 'personal_care_worker', 'support_worker',
    'family_or_friend', 'volunteer', 'professional', 'back_up', 'team_starter', 'coach', 'funder')),
  grants jsonb not null default '{}',
  message text,
  snippet text,
  state text not null constraint invitation_state_known check (
    state in ('sent', 'seen', 'accepted', 'declined', 'withdrawn', 'expired')),
  sent_at timestamptz not null,
  seen_at timestamptz,
  answered_at timestamptz,
  expires_at timestamptz,
  -- The membership an acceptance makes: the policy on memberships asks for it.
  membership_id uuid,
  version integer not null default 1,
  recorded_by uuid,
  on_behalf_of uuid,
  method text not null constraint method_known check (
    method in ('self', 'phone', 'paper', 'in_person', 'import')),
  recorded_at timestamptz not null,
  primary key (coop_id, id),
  foreign key (coop_id, team_id) references teams (coop_id, id),
  foreign key (coop_id, from_person_id) references people (coop_id, id),
  foreign key (coop_id, to_person_id) references people (coop_id, id),
  -- The membership is made after the answer, because its policy asks for the answer.
  constraint invitation_made_membership foreign key (coop_id, team_id, membership_id)
    references memberships (coop_id, team_id, id) deferrable initially deferred,
  constraint invitation_recorded_by foreign key (coop_id, recorded_by) references people (coop_id, id),
  constraint invitation_on_behalf_of foreign key (coop_id, on_behalf_of) references people (coop_id, id),
  constraint only_letters_expire check ((to_email is null) = (expires_at is null)),
  constraint accepted_makes_a_membership check ((state = 'accepted') = (membership_id is not null))
);
create unique index one_open_invitation_per_person on invitations (coop_id, team_id, to_person_id)
  where state in ('sent', 'seen');
create unique index one_open_invitation_per_email on invitations (coop_id, team_id, to_email)
  where state in ('sent', 'seen');
create index invitations_to_person on invitations (coop_id, to_person_id, id);
create index invitations_from_person on invitations (coop_id, from_person_id, id);
create index invitations_of_team on invitations (coop_id, team_id, id);
create index invitations_to_expire on invitations (expires_at) where state in ('sent', 'seen');
select kith_protect('invitations');

-- Its link is made in the same transaction, before or after it.
alter table sign_in_links add constraint link_of_invitation
  foreign key (coop_id, invitation_id) references invitations (coop_id, id) deferrable initially deferred;
