-- Whoever has left goes on reading the visits they had, and needs a name for whose they were: that of
-- the team and of its Owner as they knew them. What either is called afterwards is not theirs to know.
alter table memberships
  add column team_known_as text,
  add column owner_known_as text,
  add column known_owner_id uuid,
  add constraint membership_known_owner
    foreign key (coop_id, known_owner_id) references people (coop_id, id);

-- Of places that ended before, what the invitation said, or else what is said now.
update memberships m set
  team_known_as = coalesce((
    select i.team_name from invitations i
    where i.coop_id = m.coop_id and i.team_id = m.team_id and i.membership_id = m.id
    limit 1), t.name),
  owner_known_as = coalesce((
    select i.owner_name from invitations i
    where i.coop_id = m.coop_id and i.team_id = m.team_id and i.membership_id = m.id
    limit 1), p.preferred_name),
  known_owner_id = p.id
from teams t
join memberships o
  on o.coop_id = t.coop_id and o.team_id = t.id and o.relationship = 'owner'
join people p on p.coop_id = o.coop_id and p.id = o.person_id
where m.status = 'ended' and t.coop_id = m.coop_id and t.id = m.team_id;

alter table memberships add constraint known_as_once_ended
  check (status = 'ended' or num_nonnulls(team_known_as, owner_known_as, known_owner_id) = 0);

create function kith_keep_known_names() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  select t.name, p.preferred_name, p.id
    into new.team_known_as, new.owner_known_as, new.known_owner_id
  from teams t
  join memberships o
    on o.coop_id = t.coop_id and o.team_id = t.id and o.relationship = 'owner'
  join people p on p.coop_id = o.coop_id and p.id = o.person_id
  where t.coop_id = new.coop_id and t.id = new.team_id;
  return new;
end
$$;
create trigger keep_known_names before update of status on memberships
  for each row when (new.status = 'ended' and old.status <> 'ended')
  execute function kith_keep_known_names();
create trigger keep_known_names_of_ended before insert on memberships
  for each row when (new.status = 'ended' and new.team_known_as is null)
  execute function kith_keep_known_names();

-- The visits of a person, the newest first. It finds all that the one before it found.
create index acceptances_of_person_in_time on acceptances (coop_id, person_id, lower(during), id);
drop index acceptances_of_person;
