import { filledTeam } from '../src/testing/fill-with-visits.sql.js';
import { asSuperuser } from '../src/testing/postgres-database.js';
import { coopId } from './sized-database.js';

/** Takes back what an earlier run took: a kept database is as it was filled. */
export async function takeNothing(url: string): Promise<void> {
  await asSuperuser(url, (client) =>
    client.query(`delete from acceptances where accepted_at > timestamptz '2026-01-06'`),
  );
}

/** For each connection slots of its team that nobody has, no two connections the same. */
export async function openSlots(
  url: string,
  teamOf: (connection: number) => number,
  connections: number,
): Promise<string[][]> {
  const slots: string[][] = Array.from({ length: connections }, () => []);
  const teams = byTeam(connections, teamOf);
  await asSuperuser(url, async (client) => {
    for (const [team, ofTeam] of teams) {
      const { rows } = await client.query<{ id: string }>(open, [coopId, filledTeam(team)]);
      for (const [index, { id }] of rows.entries()) {
        slots[ofTeam[index % ofTeam.length] ?? 0]?.push(id);
      }
    }
  });
  return slots;
}

const open = `
  select sl.id from visits v
  join slots sl on sl.coop_id = v.coop_id and sl.visit_id = v.id
  where v.coop_id = $1 and v.team_id = $2 and lower(v.during) > now() + interval '1 hour'
    and not exists (select from acceptances a where a.coop_id = sl.coop_id and a.slot_id = sl.id
      and a.status <> 'released')
  order by lower(v.during)`;

function byTeam(connections: number, teamOf: (connection: number) => number) {
  const teams = new Map<number, number[]>();
  for (let connection = 0; connection < connections; connection += 1) {
    const team = teamOf(connection);
    teams.set(team, [...(teams.get(team) ?? []), connection]);
  }
  return teams;
}
