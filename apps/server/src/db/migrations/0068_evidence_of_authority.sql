-- An attorney or deputy comes to their place as a coach does: once the co-op has looked at their papers.
-- Whoever holds such a place already has been trusted with it: the record says on what ground.
insert into coop_hat_decisions (coop_id, id, person_id, hat, given, evidence, decided_at)
select coop_id, gen_random_uuid(), person_id, 'legal_representative', true,
  'Held this place before evidence was asked for.', min(since)
from memberships m
where relationship = 'legal_representative' and status <> 'ended'
  and not exists (
    select from coop_hat_decisions d
    where d.coop_id = m.coop_id and d.person_id = m.person_id and d.hat = 'legal_representative')
group by coop_id, person_id;

update people p set hats = array_append(p.hats, 'legal_representative')
where not 'legal_representative' = any (p.hats) and exists (
  select from coop_hat_decisions d
  where d.coop_id = p.coop_id and d.person_id = p.id and d.hat = 'legal_representative' and d.given);

-- What was written down for somebody is found for them, to be undone.
create index events_spoken_for on events (coop_id, team_id, on_behalf_of, number)
  where on_behalf_of is not null;
-- What was decided before it, ended or not.
create index grants_of_place on grants (coop_id, membership_id, capability);
