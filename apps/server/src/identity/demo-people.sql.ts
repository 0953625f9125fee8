import { sql } from 'kysely';
import type { Tx } from '../db/database.js';

export interface DemoPerson {
  id: string;
  name: string;
  hats: string[];
  teams: Array<{ id: string; name: string; relationship: string }>;
}

/** The co-op of an invented person; undefined for anybody real. */
export async function findDemoPerson(tx: Tx, personId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('people')
    .select('coopId')
    .where('id', '=', personId)
    .where('isDemonstration', '=', true)
    .where('accountStatus', 'not in', ['placeholder', 'suspended', 'closed'])
    .executeTakeFirst();
  return row?.coopId;
}

/** The invented people one may become, Owners first, with the teams they are in or invited to. */
export async function listDemoPeople(tx: Tx): Promise<DemoPerson[]> {
  const { rows } = await sql<DemoPerson>`
    with standings as (
      select coop_id, person_id, team_id, relationship from memberships where status <> 'ended'
      union all
      select coop_id, to_person_id, team_id, 'invited' from invitations
      where state in ('sent', 'seen') and to_person_id is not null
    )
    select people.id, people.preferred_name as name, people.hats,
           coalesce(jsonb_agg(jsonb_build_object(
             'id', teams.id, 'name', teams.name, 'relationship', standings.relationship)
             order by standings.relationship = 'owner' desc, standings.relationship = 'invited' desc,
                      teams.name)
             filter (where teams.id is not null), '[]') as teams
    from people
    left join standings on standings.coop_id = people.coop_id and standings.person_id = people.id
    left join teams on teams.coop_id = standings.coop_id and teams.id = standings.team_id
    where people.is_demonstration
      and people.account_status not in ('placeholder', 'suspended', 'closed')
    group by people.coop_id, people.id
    order by bool_or(standings.relationship = 'owner') desc nulls last,
             people.preferred_name, people.id
  `.execute(tx);
  return rows;
}
