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

/** The invented people one may become, Owners first, with the teams they are in. */
export async function listDemoPeople(tx: Tx): Promise<DemoPerson[]> {
  const { rows } = await sql<DemoPerson>`
    select people.id, people.preferred_name as name, people.hats,
           coalesce(jsonb_agg(jsonb_build_object(
             'id', teams.id, 'name', teams.name, 'relationship', memberships.relationship)
             order by (memberships.relationship = 'owner') desc, teams.name)
             filter (where teams.id is not null), '[]') as teams
    from people
    left join memberships on memberships.coop_id = people.coop_id
      and memberships.person_id = people.id and memberships.status <> 'ended'
    left join teams on teams.coop_id = memberships.coop_id and teams.id = memberships.team_id
    where people.is_demonstration
      and people.account_status not in ('placeholder', 'suspended', 'closed')
    group by people.coop_id, people.id
    order by bool_or(memberships.relationship = 'owner') desc nulls last,
             people.preferred_name, people.id
  `.execute(tx);
  return rows;
}
