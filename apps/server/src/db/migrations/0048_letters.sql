-- A link is worth something for as long as what it was made for stands: the address it was sent to,
-- the account, the invitation.
-- A letter that had to be sent twice brings two links; they count as one.
alter table sign_in_links add column to_email text, add column letter_id uuid;
update sign_in_links l set to_email = c.email
  from contact_facts c where c.coop_id = l.coop_id and c.person_id = l.person_id;
-- Whoever asks for a link says an address and not a co-op.
create index contact_facts_by_email on contact_facts (email) where email is not null;

-- Whether a person of the co-op has an open invitation: this one, or any where none is named. Asked
-- by the server while nobody is signed in, when row-level security shows no invitation to anyone.
create function kith_is_invited(of_person uuid, by_invitation uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return kith_is_identity() and exists (
    select from invitations
    where coop_id = kith_coop_id() and to_person_id = of_person
      and (by_invitation is null or id = by_invitation)
      and state in ('sent', 'seen') and (expires_at is null or expires_at > kith_now()));
end
$$;
select kith_grant('execute', 'function kith_is_invited(uuid, uuid)');

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
