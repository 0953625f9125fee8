import { sql } from 'kysely';
import type { Tx } from '../db/database.js';

export interface Filling {
  coopId: string;
  teams: number;
  /** Half of them lie before `monday`. */
  weeks: number;
  /** For each team: at most 42, six a day. */
  visitsAWeek: number;
  /** `YYYY-MM-DD`. */
  monday: string;
}

const carers = 8;
const zone = `'Europe/London'`;
const at = `timestamptz '2026-01-05 09:00Z'`;

/** Ids tell what a thing is and which: a2 for teams, and so on. */
const idOf = (kind: string, nth: number) =>
  `0197f300-00${kind}-7000-8000-${nth.toString(16).padStart(12, '0')}`;
const sqlId = (kind: string, nth: string) =>
  `('0197f300-00${kind}-7000-8000-' || lpad(to_hex((${nth})::bigint), 12, '0'))::uuid`;

/** A team of the filling, counted from 1, and a carer of it, from 0. */
export const filledOwner = (team: number) => idOf('a1', team);
export const filledTeam = (team: number) => idOf('a2', team);
export const filledCarer = (team: number, carer: number) => idOf('a3', team * carers + carer);

/**
 * A co-op of any size, made by the database itself, past the rules of the server. One visit in six
 * takes two people. All of the past was done; two in three of what is to come are taken; one in ten
 * was given back once.
 */
export async function fillWithVisits(tx: Tx, filling: Filling): Promise<void> {
  for (const statement of [...peopleOf(filling), ...rotaOf(filling)]) {
    await sql.raw(statement).execute(tx);
  }
}

const owner = sqlId('a1', 't');
const team = sqlId('a2', 't');
const carer = (nth: string) => sqlId('a3', `t * ${carers} + ${nth}`);
const byOwner = `${owner}, 'self', ${at}`;

function peopleOf({ coopId, teams }: Filling): string[] {
  const coop = `'${coopId}'::uuid`;
  const ofTeams = `from generate_series(1, ${teams}) t`;
  const ofCarers = `${ofTeams}, generate_series(0, ${carers - 1}) c`;
  const people = 'people (coop_id, id, preferred_name, account_status, recorded_at)';
  const memberships = `memberships (coop_id, team_id, id, person_id, relationship, since,
    recorded_by, method, recorded_at)`;
  return [
    `insert into ${people}
     select ${coop}, ${owner}, 'Owner ' || t, 'registered', ${at} ${ofTeams}`,
    `insert into ${people}
     select ${coop}, ${carer('c')}, 'Carer ' || t || '.' || c, 'registered', ${at} ${ofCarers}`,
    `insert into teams (coop_id, id, name, time_zone, state, recorded_by, method, recorded_at)
     select ${coop}, ${team}, 'Team ' || t, ${zone}, 'self_managing', ${byOwner} ${ofTeams}`,
    `insert into ${memberships}
     select ${coop}, ${team}, ${sqlId('a4', 't * 16')}, ${owner}, 'owner', ${at}, ${byOwner}
     ${ofTeams}`,
    `insert into ${memberships}
     select ${coop}, ${team}, ${sqlId('a4', 't * 16 + c + 1')}, ${carer('c')}, 'support_worker',
       ${at}, ${byOwner}
     ${ofCarers}`,
  ];
}

function rotaOf({ coopId, teams, weeks, visitsAWeek, monday }: Filling): string[] {
  const place = `'${coopId}'::uuid, ${team}`;
  const past = Math.floor(weeks / 2);
  const ofSeries = `from generate_series(1, ${teams}) t, generate_series(0, ${visitsAWeek - 1}) k`;
  const ofVisits = `${ofSeries}, generate_series(${-past}, ${weeks - past - 1}) w`;
  const people = 'case when k % 6 = 1 then 2 else 1 end';
  const ofSlots = `${ofVisits}, generate_series(1, ${people}) p`;

  const time = 'make_time(6 + 2 * (k % 6), 0, 0)';
  const day = `(date '${monday}' + w * 7 + k / 6)`;
  const start = `(${day} + ${time})`;
  const end = `(${start} + interval '45 minutes')`;
  const during = `tstzrange(${start} at time zone ${zone}, ${end} at time zone ${zone})`;

  const visitNth = `(t::bigint * ${weeks} + w + ${past}) * ${visitsAWeek} + k`;
  const series = sqlId('a5', `t * ${visitsAWeek} + k`);
  const visit = sqlId('a6', visitNth);
  const slot = sqlId('a7', `(${visitNth}) * 2 + p`);
  const taker = carer(`(k + w + ${past} + p * 4) % ${carers}`);
  const acceptances = `acceptances (coop_id, team_id, id, slot_id, visit_id, person_id, during,
    accepted_at, recorded_by, method, recorded_at, status, ended_at)`;
  const accepting = (kind: string) =>
    `${place}, ${sqlId(kind, `(${visitNth}) * 2 + p`)}, ${slot}, ${visit}, ${taker}, ${during}, ${at},
     ${taker}, 'self', ${at}`;
  return [
    `insert into visit_series (coop_id, team_id, id, title, kind, starts_on, start_time, minutes,
       time_zone, repeats, weekdays, slots, made_until, recorded_by, method, recorded_at)
     select ${place}, ${series}, 'Getting up', 'visit', date '${monday}' - 7 * ${past}, ${time}, 45,
       ${zone}, 'weekly', array[k / 6 + 1], ${people}, date '${monday}' + 7 * ${weeks}, ${byOwner}
     ${ofSeries}`,
    `insert into visits (coop_id, team_id, id, series_id, date, during, local_start, local_end,
       minutes, moved_by_clock_change, recorded_by, method, recorded_at)
     select ${place}, ${visit}, ${series}, ${day}, ${during}, ${start}, ${end}, 45, false, ${byOwner}
     ${ofVisits}`,
    `insert into slots (coop_id, team_id, id, visit_id, position, recorded_by, method, recorded_at)
     select ${place}, ${slot}, ${visit}, p, ${byOwner} ${ofSlots}`,
    `insert into ${acceptances}
     select ${accepting('a8')}, case when w < 0 then 'done' else 'accepted' end,
       case when w < 0 then ${end} at time zone ${zone} end
     ${ofSlots} where w < 0 or k % 6 < 4`,
    `insert into ${acceptances}
     select ${accepting('a9')}, 'released', ${at} ${ofSlots} where k % 10 = 3`,
    `select kith_attendances_of_done('${coopId}')`,
  ];
}
