import { sql } from 'kysely';
import type { Tx } from '../db/database.js';
import { shownContact, type Whose } from './contact-points.sql.js';
import type { PeopleTable } from './tables.js';

export interface PersonSummary {
  id: string;
  name: string;
  pronouns: string | null;
  introduction: string | null;
}

export interface PersonRow extends PersonSummary {
  language: 'en' | 'cy';
  communicationNeeds: string | null;
  /** A team where the one who asks may read basic profiles, this person's own if it can be. */
  sharedTeamId: string | null;
  findable: boolean;
}

/** All that is written about oneself, with the name of whoever last wrote it. */
export function findOwnProfile(tx: Tx, personId: string) {
  return tx
    .selectFrom('people')
    .leftJoin('people as recorder', (join) =>
      join
        .onRef('recorder.coopId', '=', 'people.coopId')
        .onRef('recorder.id', '=', 'people.recordedBy'),
    )
    .leftJoin('communicationNeeds as talking', (join) =>
      join
        .onRef('talking.coopId', '=', 'people.coopId')
        .onRef('talking.personId', '=', 'people.id'),
    )
    .selectAll('people')
    .select('talking.needs as communicationNeeds')
    .select((eb) => [shownContact(eb, 'email').as('email'), shownContact(eb, 'phone').as('phone')])
    .select('recorder.preferredName as recordedByName')
    .where('people.id', '=', personId)
    .executeTakeFirst();
}

export type OwnProfileRow = NonNullable<Awaited<ReturnType<typeof findOwnProfile>>>;

type Changes = Partial<Pick<PeopleTable, 'preferredName' | 'pronouns' | 'introduction'>> & {
  language?: 'en' | 'cy';
  findable?: boolean;
};

/** Changes a person if they still are at this version; false when they are not. */
export async function updatePerson(
  tx: Tx,
  { personId, version }: { personId: string; version: number },
  changes: Changes & Pick<PeopleTable, 'recordedBy' | 'method'> & { recordedAt: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people')
    .set({ ...changes, onBehalfOf: null, version: version + 1 })
    .where('id', '=', personId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Nothing to know is no row. */
export async function keepCommunicationNeeds(tx: Tx, whose: Whose, needs: string | null) {
  if (needs === null || needs === '') {
    await tx
      .deleteFrom('communicationNeeds')
      .where('coopId', '=', whose.coopId)
      .where('personId', '=', whose.personId)
      .execute();
    return;
  }
  await tx
    .insertInto('communicationNeeds')
    .values({ ...whose, needs })
    .onConflict((conflict) => conflict.columns(['coopId', 'personId']).doUpdateSet({ needs }))
    .execute();
}

const sharedTeamWhere = (capability: 'see_members' | 'see_basic_profile') => sql<string | null>`(
  select memberships.team_id from memberships
  where memberships.coop_id = people.coop_id and memberships.person_id = people.id
    and memberships.status <> 'ended'
    and memberships.team_id = any (array(select kith_teams_where(${capability})))
  order by memberships.relationship = 'owner' desc, memberships.team_id
  limit 1
)`;

const stillHere = sql<boolean>`people.account_status not in ('suspended', 'closed')`;

export async function findPerson(tx: Tx, personId: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    select people.id, people.preferred_name as name, people.pronouns, people.introduction,
           people.language, talking.needs as communication_needs,
           people.findable and ${stillHere} as findable,
           ${sharedTeamWhere('see_basic_profile')} as shared_team_id
    from people
    left join communication_needs talking
      on talking.coop_id = people.coop_id and talking.person_id = people.id
    where people.id = ${personId}
  `.execute(tx);
  return rows[0];
}

export interface PeopleQuery {
  /** Part of a name. */
  words: string;
  /** Whom to leave out: the one who asks. */
  except: string;
  after: { name: string; id: string } | undefined;
  limit: number;
}

interface FoundPerson extends PersonSummary {
  sortName: string;
  /** A team whose members whoever asks may see. */
  sharedTeamId: string | null;
  /** Whether they chose to be found by everybody. */
  findable: boolean;
}

/** Findable people and team mates whose name has these letters, by name; one more than the limit. */
export async function searchPeople(tx: Tx, { words, except, after, limit }: PeopleQuery) {
  const pattern = `%${words.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<FoundPerson>`
    select people.id, people.preferred_name as name, people.pronouns, people.introduction,
           people.findable, lower(people.preferred_name) as sort_name,
           ${sharedTeamWhere('see_members')} as shared_team_id
    from people
    where lower(people.preferred_name) like ${pattern}
      and people.id <> ${except} and ${stillHere}
      and (people.findable or ${sharedTeamWhere('see_members')} is not null)
      and (${after?.id ?? null}::uuid is null
        or (lower(people.preferred_name), people.id) > (${after?.name ?? null}, ${after?.id ?? null}::uuid))
    order by lower(people.preferred_name), people.id
    limit ${limit + 1}
  `.execute(tx);
  return rows;
}
