-- How far each limit is drawn: one row for each budget and whoever draws on it, until it is full
-- again. Of nobody's data and of no co-op: unlogged, because after a crash everybody starts afresh.
create unlogged table rate_limits (
  budget text not null,
  whose text not null,
  full_at timestamptz not null,
  constraint one_bucket primary key (budget, whose)
);
create index rate_limits_by_fullness on rate_limits (full_at);

-- Mixed into network addresses before they are counted, so that nobody can choose to be counted as
-- somebody else. One for the whole installation: all its processes must agree.
create table network_salt (
  only_one boolean primary key default true constraint only_one_salt check (only_one),
  salt bytea not null
);
insert into network_salt (salt) values (gen_random_bytes(32));

-- Both tables are closed to everybody who asks. These two functions are what the server needs.

-- Draws a share of a budget that fills again within the spread, in one statement that any number of
-- processes agree on. Returns how many seconds it is too early: 0 when it was drawn.
-- A bucket that is emptier than any can be was written by a clock that has been put back since.
create function kith_draw(
  of_budget text, by_whom text, share interval, spread interval, at timestamptz)
returns double precision language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  too_early interval;
begin
  insert into rate_limits as kept (budget, whose, full_at)
  values (of_budget, by_whom, at + share)
  on conflict on constraint one_bucket do update
    set full_at = share + case when kept.full_at > at + 2 * spread then at
      else greatest(kept.full_at, at) end
    where kept.full_at + share <= at + spread or kept.full_at > at + 2 * spread;
  if found then
    return 0;
  end if;
  select kept.full_at + share - (at + spread) into too_early
  from rate_limits kept where kept.budget = of_budget and kept.whose = by_whom;
  return greatest(extract(epoch from too_early), 0.001);
end
$$;

create function kith_network_salt() returns bytea language sql stable security definer
set search_path = pg_catalog, public, pg_temp as
  $$ select salt from network_salt $$;

select kith_grant('execute', 'function kith_draw(text, text, interval, interval, timestamptz)');
select kith_grant('execute', 'function kith_network_salt()');
