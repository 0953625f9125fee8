-- With a place end the invitations that were sent from it and are still open: whoever was asked to
-- leave, or lost the hat that the place took, brings nobody in afterwards.
create index invitations_open_from on invitations (coop_id, team_id, from_person_id)
  where state in ('sent', 'seen');

create function kith_take_back_invitations() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
  taken_back jsonb;
begin
  with withdrawn as (
    update invitations set state = 'withdrawn', answered_at = new.ended_at, version = version + 1,
      recorded_by = new.recorded_by, on_behalf_of = new.on_behalf_of, method = new.method,
      recorded_at = new.recorded_at
    where coop_id = new.coop_id and team_id = new.team_id and from_person_id = new.person_id
      and state in ('sent', 'seen')
    returning id, case when to_email is null then to_person_id end as about)
  select jsonb_agg(jsonb_build_object('type', 'invitation.withdrawn', 'topic', 'invitations',
      'readableWith', 'change_grants', 'subjectId', id, 'aboutPersonId', about) order by id)
    into taken_back from withdrawn;
  if taken_back is not null then
    perform kith_add_events(new.coop_id, new.team_id, taken_back, me.actor_id,
      nullif(me.person_id, me.actor_id), new.method, coalesce(me.at, new.ended_at));
  end if;
  return null;
end
$$;
create trigger take_back_invitations after update of status on memberships
  for each row when (new.status = 'ended' and old.status <> 'ended')
  execute function kith_take_back_invitations();

-- Those that are open still of places that ended before: nobody is told, for nobody did it.
update invitations i set state = 'withdrawn', answered_at = m.ended_at, version = i.version + 1
from memberships m
where i.state in ('sent', 'seen') and m.coop_id = i.coop_id and m.team_id = i.team_id
  and m.person_id = i.from_person_id and m.status = 'ended'
  and not exists (select from memberships live
    where live.coop_id = i.coop_id and live.team_id = i.team_id
      and live.person_id = i.from_person_id and live.status <> 'ended');
