-- From which state to which a row may go, and what must be true of what is written. Policies say who
-- may touch a row; these triggers say what may become of it. The owner of the schema carries out jobs
-- and loads data, with nobody asking, and is trusted to know.

-- Whether this is done for somebody: without, row-level security lets nobody but the owner write.
create function kith_is_asked() returns boolean language sql stable as
  $$ select (kith_standing()).kind is not null $$;
select kith_grant('execute', 'function kith_is_asked()');

create function kith_refuse(why text) returns void language plpgsql as $$
begin
  raise insufficient_privilege using message = why;
end
$$;
select kith_grant('execute', 'function kith_refuse(text)');

-- Who wrote a row down is who is at the screen, and for whom is whose right is used: nobody signs
-- with another's name, and no write is without its hand or skips a version.
create function kith_keep_the_hand() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing;
begin
  me := kith_standing();
  if me.kind is distinct from 'person' then return new; end if;
  if new.recorded_by is distinct from me.actor_id
    or new.on_behalf_of is distinct from nullif(me.person_id, me.actor_id)
    or new.recorded_at not between me.at - interval '1 minute' and me.at + interval '1 minute' then
    perform kith_refuse('a row is recorded by who wrote it down, for whom, and when');
  end if;
  if tg_op = 'INSERT' and new.version <> 1 or tg_op = 'UPDATE' and new.version <> old.version + 1 then
    perform kith_refuse('every write is the next version');
  end if;
  return new;
end
$$;

do $$
declare
  recorded text;
begin
  foreach recorded in array array['people', 'teams', 'memberships', 'invitations', 'visit_series',
    'visits', 'slots', 'acceptances']
  loop
    execute format('create trigger keep_the_hand before insert or update on %I
      for each row execute function kith_keep_the_hand()', recorded);
  end loop;
end
$$;
-- A decision keeps the hand that made it when it ends.
create trigger keep_the_hand before insert on grants
  for each row execute function kith_keep_the_hand();

-- What the co-op decides about somebody's account is not for them to write.
create function kith_person_steps() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not kith_is_asked() then return new; end if;
  if new.account_status <> old.account_status and not (kith_is_identity()
    and old.account_status in ('placeholder', 'invited') and new.account_status = 'registered') then
    perform kith_refuse('an account is opened by following a link, and closed by the co-op');
  end if;
  return new;
end
$$;
create trigger person_steps before update on people
  for each row execute function kith_person_steps();

-- A person may be written down as invited, and as nothing else.
create function kith_new_person() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if kith_is_asked()
    and (new.account_status <> 'invited' or new.hats <> '{}' or new.is_demonstration or new.findable)
  then
    perform kith_refuse('a new person is invited, and wears no hat of the co-op');
  end if;
  return new;
end
$$;
create trigger new_person before insert on people
  for each row execute function kith_new_person();

-- A place ends once and for all. Anybody may take a hat off; putting one on takes the Owner.
create function kith_membership_steps() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not kith_is_asked() then return new; end if;
  if old.status = 'ended' or new.status not in (old.status, 'ended') then
    perform kith_refuse('a place that has ended does not begin again');
  end if;
  if new.status = 'ended' and new.person_id <> kith_person_id()
    and not kith_may(old.coop_id, old.team_id, 'end_membership') then
    perform kith_refuse('a place is ended by its holder or the Team Owner');
  end if;
  if not new.hats <@ old.hats and not kith_may(old.coop_id, old.team_id, 'change_grants') then
    perform kith_refuse('a hat is put on by the Team Owner');
  end if;
  if not old.hats <@ new.hats and new.person_id <> kith_person_id() and new.status <> 'ended'
    and not kith_may(old.coop_id, old.team_id, 'change_grants') then
    perform kith_refuse('a hat is taken off by its wearer or the Team Owner');
  end if;
  return new;
end
$$;
create trigger membership_steps before update on memberships
  for each row execute function kith_membership_steps();

-- With a place end what was decided about it, in the same moment.
create function kith_end_grants() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  update grants set ended_at = new.ended_at, version = version + 1
  where coop_id = new.coop_id and membership_id = new.id and ended_at is null;
  return null;
end
$$;
create trigger end_grants after update of status on memberships
  for each row when (new.status = 'ended' and old.status <> 'ended')
  execute function kith_end_grants();

-- An open invitation is answered by the invitee, in time, or taken back. What was answered stays.
create function kith_invitation_steps() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not kith_is_asked() then return new; end if;
  if old.state not in ('sent', 'seen') or new.state = 'sent'
    or (new.state = 'seen' and old.state <> 'sent')
    or (new.state = 'accepted') <> (new.membership_id is not null) then
    perform kith_refuse('an invitation is answered once');
  end if;
  if new.state in ('seen', 'accepted', 'declined')
    and (old.to_person_id <> kith_person_id() or old.expires_at <= kith_now()) then
    perform kith_refuse('an invitation is answered by the invited person, and in time');
  end if;
  return new;
end
$$;
create trigger invitation_steps before update on invitations
  for each row execute function kith_invitation_steps();

-- Somebody has a visit for as long as the visit lasts, and while it takes place.
create function kith_new_acceptance() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  visit visits;
begin
  select * into visit from visits v
  where v.coop_id = new.coop_id and v.team_id = new.team_id and v.id = new.visit_id;
  if visit.during is distinct from new.during or visit.cancelled_at is not null then
    perform kith_refuse('a visit is taken as it is planned');
  end if;
  return new;
end
$$;
create trigger new_acceptance before insert on acceptances
  for each row when (kith_is_asked()) execute function kith_new_acceptance();

-- Taken, then given back or done, and nothing after that.
create function kith_acceptance_steps() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not kith_is_asked() then return new; end if;
  if old.status <> 'accepted' or new.status not in ('released', 'done') then
    perform kith_refuse('what became of a visit does not change');
  end if;
  return new;
end
$$;
create trigger acceptance_steps before update on acceptances
  for each row execute function kith_acceptance_steps();

create function kith_visit_steps() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if kith_is_asked() and (old.cancelled_at is not null or new.cancelled_at is null) then
    perform kith_refuse('a visit is cancelled once');
  end if;
  return new;
end
$$;
create trigger visit_steps before update on visits
  for each row execute function kith_visit_steps();
