-- What nearly every request reads, each in one function: row-level security would judge each table
-- of it anew, and find out each time who is asking. They say to whoever is asking exactly what the
-- policies would; a test compares the two for everybody.

-- The session of a token, live or ended. Whoever knows the token's hash has the token, so nobody
-- need stand anywhere to ask.
create function kith_session(of_coop uuid, of_token bytea)
returns table (person_id uuid, via text, expires_at timestamptz, last_used_at timestamptz,
  language text, account_status text)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    select s.person_id, s.via, s.expires_at, s.last_used_at, p.language, p.account_status
    from sessions s
    join people p on p.coop_id = s.coop_id and p.id = s.person_id
    where s.coop_id = of_coop and s.token_hash = of_token;
end
$$;

-- The same of a host's session on its own pages, with the fate of the key that made it.
create function kith_embed_session(of_coop uuid, of_token bytea)
returns table (person_id uuid, team_id uuid, capabilities text[], origins text[],
  expires_at timestamptz, last_used_at timestamptz, revoked_at timestamptz, language text,
  account_status text)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    select e.person_id, e.team_id, e.capabilities, e.origins, e.expires_at, e.last_used_at,
      k.revoked_at, p.language, p.account_status
    from embed_sessions e
    join people p on p.coop_id = e.coop_id and p.id = e.person_id
    join api_keys k on k.coop_id = e.coop_id and k.id = e.api_key_id
    where e.coop_id = of_coop and e.token_hash = of_token;
end
$$;

-- The live place in a team of whoever is asking, as JSON, with all that deciding and explaining their
-- access takes. Null where they have none.
create function kith_own_place(of_team uuid)
returns json language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
begin
  if me.kind is distinct from 'person' or me.team_id is not null and me.team_id <> of_team then
    return null;
  end if;
  return (
    select json_build_object('teamName', t.name, 'timeZone', t.time_zone, 'state', t.state,
      'teamVersion', t.version, 'ownerId', o.person_id, 'ownerName', op.preferred_name,
      'ownerPronouns', op.pronouns, 'membershipId', m.id, 'teamId', m.team_id,
      'personId', m.person_id, 'relationship', m.relationship,
      'legalAuthority', m.legal_authority, 'hats', m.hats, 'status', m.status,
      'version', m.version, 'name', p.preferred_name, 'pronouns', p.pronouns,
      'accountStatus', p.account_status, 'withinVisitWindow', exists (
        select from acceptances a
        where a.coop_id = m.coop_id and a.team_id = m.team_id and a.person_id = m.person_id
          and a.status in ('accepted', 'done')
          and a.during && tstzrange(me.at - interval '12 hours', me.at + interval '2 hours', '[]')),
      'grants', (select jsonb_object_agg(g.capability, jsonb_build_object(
          'allowed', g.allowed, 'at', g.decided_at, 'byPersonId', g.decided_by,
          'byName', gp.preferred_name))
        from grants g
        join people gp on gp.coop_id = g.coop_id and gp.id = g.decided_by
        where g.coop_id = m.coop_id and g.membership_id = m.id and g.ended_at is null))
    from memberships m
    join teams t on t.coop_id = m.coop_id and t.id = m.team_id
    join memberships o
      on o.coop_id = m.coop_id and o.team_id = m.team_id and o.relationship = 'owner'
    join people op on op.coop_id = o.coop_id and op.id = o.person_id
    join people p on p.coop_id = m.coop_id and p.id = m.person_id
    where m.coop_id = me.coop_id and m.team_id = of_team and m.person_id = me.person_id
      and m.status <> 'ended');
end
$$;

-- Slots of some visits as JSON, soonest first, one for each slot: with its visit, who holds it, and
-- for one that nobody holds what whoever is asking has at that time. Moments are told in UTC.
-- `only_in`: of what they have, only what they have in this team; somebody else may ask no more.
create function kith_slots_of(wanted uuid[], only_in uuid)
returns json language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  me kith_standing := kith_standing();
  open_teams uuid[] := array(
    select kith_teams_where('see_rota')
    intersect select team_id from visits where coop_id = me.coop_id and id = any (wanted));
  own_too boolean := kith_in_scope('see_rota');
  known uuid[];
  busy tstzrange[] := array(
    select during from acceptances
    where coop_id = me.coop_id and person_id = me.person_id and status in ('accepted', 'done')
      and during && (
        select tstzrange(min(lower(v.during)), max(upper(v.during))) from visits v
        where v.coop_id = me.coop_id and v.id = any (wanted))
      and (team_id = only_in or only_in is null and me.actor_id = me.person_id));
begin
  -- As kith_people_seen() finds them, without those who are of no matter here.
  if cardinality(open_teams) = 0 then
    known := array(select kith_people_seen());
  else
    known := array(
      select person_id from memberships
      where coop_id = me.coop_id and team_id = any (open_teams)) || me.person_id || me.actor_id;
  end if;
  return (
    select json_agg(json_build_object(
      'visitId', v.id, 'teamId', v.team_id, 'seriesId', v.series_id, 'date', v.date,
      'startsAt', lower(v.during) at time zone 'UTC', 'endsAt', upper(v.during) at time zone 'UTC',
      'localStart', v.local_start, 'localEnd', v.local_end, 'minutes', v.minutes,
      'movedByClockChange', v.moved_by_clock_change, 'cancelled', v.cancelled_at is not null,
      'visitVersion', v.version, 'title', s.title, 'kind', s.kind, 'timeZone', s.time_zone,
      'repeats', s.repeats, 'slotId', sl.id, 'slotVersion', sl.version,
      'recordedBy', sl.recorded_by, 'recordedByName', r.preferred_name,
      'onBehalfOf', sl.on_behalf_of, 'method', sl.method,
      'recordedAt', sl.recorded_at at time zone 'UTC', 'acceptanceId', a.id,
      'acceptanceStatus', a.status, 'holderId', h.id, 'holderName', h.preferred_name,
      'holderPronouns', h.pronouns,
      'wasReleased', a.id is null and exists (
        select from acceptances gone
        where gone.coop_id = sl.coop_id and gone.slot_id = sl.id and gone.status = 'released'
          and (v.team_id = any (open_teams) or gone.person_id = me.person_id)),
      'held', case when a.id is null then (
        select json_agg(json_build_object(
          'startsAt', lower(held) at time zone 'UTC', 'endsAt', upper(held) at time zone 'UTC'))
        from unnest(busy) as held where held && v.during) end
    ) order by lower(v.during), v.id, sl.position)
    from visits v
    join visit_series s on s.coop_id = v.coop_id and s.id = v.series_id
    join slots sl on sl.coop_id = v.coop_id and sl.visit_id = v.id
    left join acceptances a on a.coop_id = sl.coop_id and a.slot_id = sl.id
      and a.status in ('accepted', 'done')
      and (v.team_id = any (open_teams) or a.person_id = me.person_id)
    left join people h on h.coop_id = a.coop_id and h.id = a.person_id and h.id = any (known)
    left join people r on r.coop_id = sl.coop_id and r.id = sl.recorded_by and r.id = any (known)
    where v.coop_id = me.coop_id and v.id = any (wanted)
      and (v.team_id = any (open_teams)
        or own_too and (me.team_id is null or me.team_id = v.team_id)
          and exists (
            select from acceptances mine
            where mine.coop_id = sl.coop_id and mine.slot_id = sl.id
              and mine.person_id = me.person_id)));
end
$$;

-- Of the visits of a team that are planned for these days.
create function kith_slots_of_days(of_team uuid, first date, last date, only_in uuid)
returns json language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  return kith_slots_of(array(
    select id from visits
    where coop_id = kith_coop_id() and team_id = of_team and date between first and last), only_in);
end
$$;

create function kith_slots_of_series(of_series uuid, only_in uuid)
returns json language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  return kith_slots_of(array(
    select id from visits where coop_id = kith_coop_id() and series_id = of_series), only_in);
end
$$;

create function kith_slots_of_visit(of_visit uuid, only_in uuid)
returns json language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  return kith_slots_of(array[of_visit], only_in);
end
$$;

select kith_grant('execute', 'function ' || name) from unnest(array[
  'kith_session(uuid, bytea)', 'kith_embed_session(uuid, bytea)', 'kith_own_place(uuid)',
  'kith_slots_of_days(uuid, date, date, uuid)', 'kith_slots_of_series(uuid, uuid)',
  'kith_slots_of_visit(uuid, uuid)']) as name;
