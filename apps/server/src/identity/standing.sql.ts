import { sql } from 'kysely';
import type { Tx } from '../db/database.js';

/** Whether a person is in a team, or has an open invitation to it. Ask as that person. */
export async function hasStanding(
  tx: Tx,
  { coopId, teamId, personId }: { coopId: string; teamId: string; personId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from memberships
    where coop_id = ${coopId} and team_id = ${teamId} and person_id = ${personId}
      and status <> 'ended'
    union all
    select 1 from invitations
    where coop_id = ${coopId} and team_id = ${teamId} and to_person_id = ${personId}
      and state in ('sent', 'seen')
    limit 1
  `.execute(tx);
  return rows.length > 0;
}
