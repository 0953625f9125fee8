-- The rule of kith_had_when_begun() for what is read of a table too.
drop policy own on attendances;
create policy own on attendances for select
  using (kith_is_reached(team_id, (select kith_team_id())) and (select kith_in_scope('see_rota'))
    and slot_id in (
      select slot_id from acceptances
      where person_id = (select kith_person_id())
        and kith_had_when_begun(status, ended_at, during)));
