-- What was signed once was good for ever: whoever had seen it, in a dump of memory or on a line that
-- was listened to, could be that person in SQL for as long as the key stood. So the server signs the
-- instant of signing too, as the last part: '…/<seconds since 1970 by the clock of the wall>'. The
-- part before it is the application's clock, which says nothing of when it was signed.
--
-- Five minutes either way, by when the statement reached the database. Looked at anew with each
-- statement, so that nobody keeps a transaction open to go on being somebody. Long enough for what
-- lies between: waiting for a connection (5 s), statements of at most 8 s with pauses of at most 15 s,
-- of which a request has few, and the difference between the clocks of two machines that keep time.
-- It fails and does not stand as nobody: a clock that is wrong must be found, not show empty rotas.
-- 28K01 is in the class of accounts that are refused: the server answers 503, and says in
-- /health/ready what is wrong.
create or replace function kith_standing() returns kith_standing language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  said text := current_setting('kith.standing', true);
  part text[];
begin
  if said is null or said = '' then return null; end if;
  if left(said, 64) is distinct from (
    select encode(hmac(convert_to(substr(said, 66), 'UTF8'), key, 'sha256'), 'hex') from kith_signing_key
  ) then
    return null;
  end if;
  part := string_to_array(said, '/', '');
  if (abs(extract(epoch from statement_timestamp()) - part[9]::numeric) <= 300) is not true then
    raise exception 'a standing was not signed within five minutes of the database''s clock: do the clocks differ?'
      using errcode = '28K01';
  end if;
  return row(part[2], part[3], part[4], part[5], part[6],
    case when part[6] is not null then string_to_array(coalesce(part[7], ''), ',') end,
    to_timestamp(part[8]::numeric))::kith_standing;
end
$$;
