-- What somebody writes down for another never widens what they may do themselves.
create policy never_for_oneself on grants as restrictive for insert with check (
  kith_actor_id() = kith_person_id() or not exists (
    select from memberships m
    where m.coop_id = grants.coop_id and m.id = grants.membership_id
      and m.person_id = kith_actor_id()));

create function kith_no_hats_for_oneself() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if kith_is_asked() and new.person_id = kith_actor_id() and kith_actor_id() <> kith_person_id()
    and not new.hats <@ old.hats then
    perform kith_refuse('a hat that somebody else is said to have given');
  end if;
  return new;
end
$$;

create trigger no_hats_for_oneself before update of hats on memberships
  for each row execute function kith_no_hats_for_oneself();
