-- Every slot of a week is asked who has it, and whether somebody gave it back.
create index acceptances_of_slot on acceptances (coop_id, slot_id);

-- Making a series failed: not before then again, so that it holds back no other.
alter table visit_series add column try_again_at timestamptz;

-- Only those that still go on: series that have ended are not looked through for ever.
drop index visit_series_to_make;
create index visit_series_to_make on visit_series (made_until)
  where repeats = 'weekly' and (until is null or until > made_until);
