-- A link is worth something for as long as what it was made for stands: the address it was sent to,
-- the account, the invitation.
-- A letter that had to be sent twice brings two links; they count as one.
alter table sign_in_links add column to_email text, add column letter_id uuid;
update sign_in_links l set to_email = p.email
  from people p where p.coop_id = l.coop_id and p.id = l.person_id;
delete from sign_in_links l where invitation_id is not null and not exists (
  select from invitations i where i.coop_id = l.coop_id and i.id = l.invitation_id);
alter table sign_in_links add constraint link_of_an_invitation
  foreign key (coop_id, invitation_id) references invitations (coop_id, id);
-- Whoever asks for a link says an address and not a co-op.
create index people_by_email on people (email) where email is not null;
create index sign_in_links_of_a_person on sign_in_links (coop_id, person_id, created_at);

-- Whether this person has an open invitation: this one, or any where none is named. Asked before
-- anybody is signed in, when row-level security shows no invitation to anyone.
create function kith_is_invited(of_coop uuid, of_person uuid, by_invitation uuid)
returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  before text := current_setting('kith.owner_of_schema', true);
  answer boolean;
begin
  perform set_config('kith.owner_of_schema', 'on', true);
  answer := exists (
    select from invitations
    where coop_id = of_coop and to_person_id = of_person
      and (by_invitation is null or id = by_invitation)
      and state in ('sent', 'seen') and (expires_at is null or expires_at > kith_now()));
  perform set_config('kith.owner_of_schema', before, true);
  return answer;
end
$$;

-- How it stands with the letter of an e-mailed invitation; only the server moves it on.
alter table invitations add column letter text
  constraint letter_known check (letter in ('queued', 'sent', 'failed', 'not_configured')),
  add constraint only_the_emailed_have_letters check (letter is null or to_email is not null);
update invitations set letter = 'sent' where to_email is not null;

-- Open once for each who invites: "there is one already" tells nobody of another's invitation, nor
-- that an address is a certain person's.
drop index one_open_invitation_per_person;
create unique index one_open_invitation_per_person
  on invitations (coop_id, team_id, from_person_id, to_person_id)
  where state in ('sent', 'seen') and to_email is null;
drop index one_open_invitation_per_email;
create unique index one_open_invitation_per_email
  on invitations (coop_id, team_id, from_person_id, to_email)
  where state in ('sent', 'seen') and to_email is not null;
