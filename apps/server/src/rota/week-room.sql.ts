import { visitsInAWeek } from '@kith/core/rota';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

export interface RoomWanted {
  coopId: string;
  teamId: string;
  /** `YYYY-MM-DD`, both included: weeks that they are part of are counted whole. */
  from: string;
  to: string;
}

/**
 * How many visits there is still room for in a week of a team, told its Monday. Until the end of the
 * transaction nobody else adds any. For the owner of the schema, who sees every visit.
 */
export async function roomInWeeks(tx: Tx, { coopId, teamId, from, to }: RoomWanted) {
  await tx
    .selectFrom('teams')
    .select('id')
    .where('coopId', '=', coopId)
    .where('id', '=', teamId)
    .forNoKeyUpdate()
    .execute();
  const { rows } = await sql<{ week: Temporal.PlainDate; visits: number }>`
    select date - (extract(isodow from date)::integer - 1) as week, count(*)::integer as visits
    from visits
    where coop_id = ${coopId} and team_id = ${teamId}
      and date between ${from}::date - 6 and ${to}::date + 6
    group by 1
  `.execute(tx);
  const counts = new Map(rows.map(({ week, visits }) => [week.toString(), visits]));
  return (monday: string) => Math.max(0, visitsInAWeek - (counts.get(monday) ?? 0));
}
