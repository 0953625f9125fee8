-- A plan of the future: wall time in a zone. Visits are made from it some weeks ahead.
create table visit_series (
  coop_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  title text not null constraint visit_title_said check (btrim(title) <> ''),
  kind text not null constraint visit_kind_known check (
    kind in ('visit', 'double_up', 'sleep_in', 'trial', 'social', 'health')),
  starts_on date not null,
  start_time time not null,
  minutes integer not null constraint visit_length check (minutes between 5 and 1440),
  time_zone text not null,
  repeats text not null constraint repeats_known check (repeats in ('once', 'weekly')),
  weekdays integer[] not null constraint weekdays_known check (
    weekdays <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(weekdays) > 0),
  until date,
  slots integer not null constraint slots_known check (slots between 1 and 4),
  -- The last day for which visits have been made.
  made_until date not null,
  version integer not null default 1,
  recorded_by uuid,
  on_behalf_of uuid,
  method text not null constraint method_known check (
    method in ('self', 'phone', 'paper', 'in_person', 'import')),
  recorded_at timestamptz not null,
  primary key (coop_id, id),
  -- Whatever refers to a series, a visit or a slot names its team too, so that nothing refers from
  -- one team into another.
  constraint series_in_team unique (coop_id, team_id, id),
  foreign key (coop_id, team_id) references teams (coop_id, id),
  constraint series_recorded_by foreign key (coop_id, recorded_by) references people (coop_id, id),
  constraint series_on_behalf_of foreign key (coop_id, on_behalf_of) references people (coop_id, id)
);
create index visit_series_to_make on visit_series (made_until) where repeats = 'weekly';
select kith_protect('visit_series');

-- One occurrence. Its series and planned day name it for ever, whatever the clocks do.
create table visits (
  coop_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  series_id uuid not null,
  date date not null,
  during tstzrange not null,
  local_start timestamp not null,
  local_end timestamp not null,
  minutes integer not null,
  moved_by_clock_change boolean not null,
  cancelled_at timestamptz,
  version integer not null default 1,
  recorded_by uuid,
  on_behalf_of uuid,
  method text not null constraint method_known check (
    method in ('self', 'phone', 'paper', 'in_person', 'import')),
  recorded_at timestamptz not null,
  primary key (coop_id, id),
  constraint visit_in_team unique (coop_id, team_id, id),
  constraint visit_of_series foreign key (coop_id, team_id, series_id)
    references visit_series (coop_id, team_id, id),
  constraint visit_recorded_by foreign key (coop_id, recorded_by) references people (coop_id, id),
  constraint visit_on_behalf_of foreign key (coop_id, on_behalf_of) references people (coop_id, id),
  constraint one_visit_per_day_of_series unique (coop_id, series_id, date),
  constraint visit_lasts check (not isempty(during))
);
create index visits_of_team_by_day on visits (coop_id, team_id, date);
select kith_protect('visits');

-- One person's place in a visit.
create table slots (
  coop_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  visit_id uuid not null,
  position integer not null,
  version integer not null default 1,
  recorded_by uuid,
  on_behalf_of uuid,
  method text not null constraint method_known check (
    method in ('self', 'phone', 'paper', 'in_person', 'import')),
  recorded_at timestamptz not null,
  primary key (coop_id, id),
  constraint slot_in_visit unique (coop_id, team_id, visit_id, id),
  constraint slot_of_visit foreign key (coop_id, team_id, visit_id)
    references visits (coop_id, team_id, id),
  constraint slot_recorded_by foreign key (coop_id, recorded_by) references people (coop_id, id),
  constraint slot_on_behalf_of foreign key (coop_id, on_behalf_of) references people (coop_id, id),
  constraint one_slot_per_position unique (coop_id, visit_id, position)
);
select kith_protect('slots');

-- Who said "I can do this", and what became of it. A release keeps its row.
create table acceptances (
  coop_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  slot_id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  status text not null constraint acceptance_status_known check (
    status in ('accepted', 'released', 'done')),
  during tstzrange not null,
  accepted_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  recorded_by uuid,
  on_behalf_of uuid,
  method text not null constraint method_known check (
    method in ('self', 'phone', 'paper', 'in_person', 'import')),
  recorded_at timestamptz not null,
  primary key (coop_id, id),
  constraint acceptance_of_slot foreign key (coop_id, team_id, visit_id, slot_id)
    references slots (coop_id, team_id, visit_id, id),
  constraint acceptance_recorded_by foreign key (coop_id, recorded_by) references people (coop_id, id),
  constraint acceptance_on_behalf_of foreign key (coop_id, on_behalf_of) references people (coop_id, id),
  foreign key (coop_id, person_id) references people (coop_id, id),
  constraint one_visit_at_a_time exclude using gist
    (coop_id with =, person_id with =, during with &&) where (status in ('accepted', 'done'))
);
create unique index one_acceptance_per_slot on acceptances (coop_id, slot_id)
  where status in ('accepted', 'done');
create unique index two_distinct_people_in_a_visit on acceptances (coop_id, visit_id, person_id)
  where status in ('accepted', 'done');
create index acceptances_of_visit on acceptances (coop_id, visit_id);
create index acceptances_of_person on acceptances (coop_id, person_id);
select kith_protect('acceptances');
