-- Every slot of a week is asked who has it, and whether somebody gave it back.
create index acceptances_of_slot on acceptances (coop_id, slot_id);

-- Making a series failed: not before then again, so that it holds back no other.
alter table visit_series add column try_again_at timestamptz;

-- Only those that still go on: series that have ended are not looked through for ever.
drop index visit_series_to_make;
create index visit_series_to_make on visit_series (made_until)
  where repeats = 'weekly' and (until is null or until > made_until);

-- One's own visits are found from one's acceptances, each by its key. As a join the planner would
-- read every visit of the co-op.
drop policy own on visit_series;
create policy own on visit_series for select
  using (kith_reaches(team_id)
    and id in (
      select (select v.series_id from visits v where v.coop_id = a.coop_id and v.id = a.visit_id)
      from acceptances a where a.person_id = (select kith_person_id())));
