-- From the place of a coach or a team starter much can be done for the Owner. Whoever takes one is
-- somebody of whom the co-op has said so, having looked: nobody becomes one by being invited.
create table coop_hat_decisions (
  coop_id uuid not null references coops (id),
  id uuid not null,
  person_id uuid not null,
  hat text not null,
  given boolean not null,
  -- What was looked at, in a few words; never a copy of it.
  evidence text not null constraint evidence_in_a_few_words
    check (evidence ~ '\S' and char_length(evidence) <= 500),
  decided_at timestamptz not null,
  constraint coop_hat_decisions_pkey primary key (coop_id, id),
  constraint hat_of_a_person foreign key (coop_id, person_id) references people (coop_id, id)
);
create index coop_hat_decisions_of_person on coop_hat_decisions (coop_id, person_id);
alter table coop_hat_decisions enable row level security;

-- The hat of the co-op that a place takes; null: anybody may be invited to it. Written from core.
alter table access_relationships add column coop_hat text;

create function kith_wears_hat_for(of_coop uuid, of_person uuid, taken text)
returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (
    select from access_relationships r
    where r.relationship = taken and (r.coop_hat is null or exists (
      select from people p
      where p.coop_id = of_coop and p.id = of_person and r.coop_hat = any (p.hats))));
end
$$;
select kith_grant('execute', 'function kith_wears_hat_for(uuid, uuid, text)');

create function kith_places_of_trust() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if kith_is_asked() and not kith_wears_hat_for(new.coop_id, new.person_id, new.relationship) then
    perform kith_refuse('a place that takes a hat of the co-op');
  end if;
  return new;
end
$$;
create trigger places_of_trust before insert on memberships
  for each row execute function kith_places_of_trust();

-- Whoever holds such a place already has been trusted with it: the record says on what ground.
insert into coop_hat_decisions (coop_id, id, person_id, hat, given, evidence, decided_at)
select coop_id, gen_random_uuid(), person_id, relationship, true,
  'Held this place before evidence was asked for.', min(since)
from memberships
where relationship in ('coach', 'team_starter') and status <> 'ended'
group by coop_id, person_id, relationship;

update people p set hats = p.hats || missing.hats
from (
  select coop_id, person_id, array_agg(distinct hat) as hats from coop_hat_decisions d
  where not exists (
    select from people w where w.coop_id = d.coop_id and w.id = d.person_id and d.hat = any (w.hats))
  group by coop_id, person_id
) missing
where p.coop_id = missing.coop_id and p.id = missing.person_id;
