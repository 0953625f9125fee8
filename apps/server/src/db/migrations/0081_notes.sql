-- Notes about the person whose team it is. A note says who wrote it, when, and whom it is for; what it
-- says stands in its versions, sealed. Readership is of the row, as @kith/core/notes has it: the Owner
-- and whoever decides for them by law read all, an author reads what they wrote while they may write,
-- and everybody else must both be meant by the note and see the notes of the team.
create table notes (
  coop_id uuid not null,
  -- Begins with the moment it was written: the newest first is the order of ids.
  id uuid not null,
  team_id uuid not null,
  -- Whose words they are, also where somebody else wrote them down.
  author_id uuid not null,
  written_at timestamptz not null,
  -- When it was so, where that was before.
  occurred_at timestamptz,
  -- The visit that it is about.
  visit_id uuid,
  readership text not null constraint note_readership_known
    check (readership in ('team', 'hats', 'people', 'author_and_owner')),
  for_hats text[] not null default '{}',
  -- In the row and not in a table beside it, so that a row is decided by itself.
  reader_ids uuid[] not null default '{}',
  -- The number of the version that stands.
  text_number integer not null default 1,
  -- Taken back by its author: who and when stay, and what it said is read by the Owner alone.
  withdrawn_at timestamptz,
  version integer not null default 1,
  recorded_by uuid,
  on_behalf_of uuid,
  method text not null constraint method_known check (
    method in ('self', 'phone', 'paper', 'in_person', 'import')),
  recorded_at timestamptz not null,
  primary key (coop_id, id),
  constraint note_in_team unique (coop_id, team_id, id),
  constraint note_is_for_hats check (
    case when readership = 'hats' then cardinality(for_hats) > 0 else for_hats = '{}' end),
  constraint note_is_for_people check (
    case when readership = 'people' then cardinality(reader_ids) between 1 and 20
      else reader_ids = '{}' end),
  constraint note_of_what_has_been check (occurred_at <= written_at),
  foreign key (coop_id, team_id) references teams (coop_id, id),
  constraint note_about_visit foreign key (coop_id, team_id, visit_id)
    references visits (coop_id, team_id, id),
  constraint note_by foreign key (coop_id, author_id) references people (coop_id, id),
  constraint note_recorded_by foreign key (coop_id, recorded_by) references people (coop_id, id),
  constraint note_on_behalf_of foreign key (coop_id, on_behalf_of) references people (coop_id, id)
);
-- Of whoever sees no notes but their own.
create index notes_of_author on notes (coop_id, team_id, author_id, id);

create table note_versions (
  coop_id uuid not null,
  note_id uuid not null,
  -- 1, 2, 3… of each note.
  number integer not null constraint note_version_numbered check (number > 0),
  team_id uuid not null,
  -- Bound to its row by the key: moved to another, it does not open.
  text_sealed bytea not null,
  recorded_by uuid,
  on_behalf_of uuid,
  method text not null constraint method_known check (
    method in ('self', 'phone', 'paper', 'in_person', 'import')),
  recorded_at timestamptz not null,
  primary key (coop_id, note_id, number),
  constraint version_of_note foreign key (coop_id, team_id, note_id)
    references notes (coop_id, team_id, id),
  constraint note_version_recorded_by
    foreign key (coop_id, recorded_by) references people (coop_id, id),
  constraint note_version_on_behalf_of
    foreign key (coop_id, on_behalf_of) references people (coop_id, id)
);

select kith_protect('notes');
select kith_protect('note_versions');
select kith_grant('select, insert', unnest(array['notes', 'note_versions']));
select kith_grant('update (readership, for_hats, reader_ids, text_number, withdrawn_at, version,
  recorded_by, on_behalf_of, method, recorded_at)', 'notes');

create policy read_by_the_team on notes for select using (readership = 'team'
  and team_id = any (array(select kith_teams_where('see_notes'))));
create policy read_by_whom_it_names on notes for select using (readership = 'people'
  and (select kith_person_id()) = any (reader_ids)
  and team_id = any (array(select kith_teams_where('see_notes'))));
create policy read_by_whose_hat_it_is_for on notes for select using (readership = 'hats'
  and team_id = any (array(select kith_teams_where('see_notes')))
  and for_hats && array(
    select unnest(m.hats) from memberships m
    where m.coop_id = notes.coop_id and m.team_id = notes.team_id
      and m.person_id = (select kith_person_id()) and m.status = 'active'));
create policy read_by_its_author on notes for select using (author_id = (select kith_person_id())
  and team_id = any (array(
    select kith_teams_where('write_notes') union select kith_teams_where('see_notes'))));
create policy read_by_who_decides on notes for select
  using (team_id = any (array(select kith_teams_where('change_grants', 'see_notes'))));

create policy written_by_its_author on notes for insert
  with check (author_id = (select kith_person_id()) and withdrawn_at is null and text_number = 1
    and team_id = any (array(select kith_teams_where('write_notes'))));
create policy changed_by_its_author on notes for update
  using (author_id = (select kith_person_id())
    and team_id = any (array(select kith_teams_where('write_notes'))));
create policy shared_by_who_decides on notes for update
  using (team_id = any (array(select kith_teams_where('change_grants'))));

-- `select true` and not `exists`, which the planner may take for a reason to read all notes first.
create policy what_stands_with_the_note on note_versions for select using ((
  select true from notes n
  where n.coop_id = note_versions.coop_id and n.id = note_versions.note_id and n.withdrawn_at is null
    and (n.text_number = note_versions.number or n.author_id = (select kith_person_id()))));
create policy all_by_who_decides on note_versions for select
  using (team_id = any (array(select kith_teams_where('change_grants', 'see_notes'))));
create policy written_with_the_note on note_versions for insert with check ((
  select true from notes n
  where n.coop_id = note_versions.coop_id and n.id = note_versions.note_id and n.withdrawn_at is null
    and n.text_number = note_versions.number and n.author_id = (select kith_person_id()))
  and team_id = any (array(select kith_teams_where('write_notes'))));

create trigger keep_the_hand before insert or update on notes
  for each row execute function kith_keep_the_hand();

create function kith_note_steps() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not kith_is_asked() then return new; end if;
  if tg_op = 'INSERT' then
    if new.written_at <> new.recorded_at then
      perform kith_refuse('a note is written when it is written down');
    end if;
    return new;
  end if;
  if old.withdrawn_at is not null then
    perform kith_refuse('a note that was taken back does not change');
  end if;
  if (new.text_number, new.withdrawn_at) is distinct from (old.text_number, old.withdrawn_at)
    and old.author_id is distinct from kith_person_id() then
    perform kith_refuse('the words of a note are its author''s');
  end if;
  if new.text_number not in (old.text_number, old.text_number + 1)
    or new.withdrawn_at <> new.recorded_at then
    perform kith_refuse('every version of a note follows the one before, and none is dated back');
  end if;
  return new;
end
$$;
create trigger note_steps before insert or update on notes
  for each row execute function kith_note_steps();

-- A version keeps its hand, and stays as it was written. It may be sealed anew by Kith itself, when
-- keys change: the words are the same.
create function kith_note_versions_stay() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  if tg_op = 'INSERT' then
    if me.kind = 'person' and (new.recorded_by is distinct from me.actor_id
      or new.on_behalf_of is distinct from nullif(me.person_id, me.actor_id)
      or new.recorded_at not between me.at - interval '1 minute' and me.at + interval '1 minute') then
      perform kith_refuse('a row is recorded by who wrote it down, for whom, and when');
    end if;
    return new;
  end if;
  if tg_op = 'UPDATE' and me.kind is null
    and to_jsonb(new) - 'text_sealed' = to_jsonb(old) - 'text_sealed' then
    return new;
  end if;
  raise exception 'what a note said is never changed or deleted' using errcode = 'insufficient_privilege';
end
$$;
create trigger stay before insert or update or delete on note_versions
  for each row execute function kith_note_versions_stay();

-- What happened to a note is read with the note, by nobody who may not read it.
create policy seen_with_the_note on events for select using (readable_with = 'see_notes'
  and team_id = any (array(
    select kith_teams_where('see_notes') union select kith_teams_where('write_notes')))
  and (
    select true from notes n
    where n.coop_id = events.coop_id and n.team_id = events.team_id and n.id = events.subject_id));
