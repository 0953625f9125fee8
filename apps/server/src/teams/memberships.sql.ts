import { type Insertable, sql } from 'kysely';
import { isTheirFirst, selectStandings } from '../access/standing.sql.js';
import type { Tx } from '../db/database.js';
import type { MembershipsTable } from './tables.js';

export async function insertMembership(tx: Tx, row: Insertable<MembershipsTable>) {
  await tx.insertInto('memberships').values(row).execute();
}

/** Whether this place was this person's own, and has ended. */
export async function hasLeft(
  tx: Tx,
  { coopId, membershipId, personId }: { coopId: string; membershipId: string; personId: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('memberships')
    .select('id')
    .where('coopId', '=', coopId)
    .where('id', '=', membershipId)
    .where('personId', '=', personId)
    .where('status', '=', 'ended')
    .executeTakeFirst();
  return row !== undefined;
}

/** Live members of a team, each by the oldest of their places, the Owner first and then by name. */
export function findMembers(tx: Tx, { coopId, teamId, after, limit }: MembersWanted) {
  let query = selectStandings(tx)
    .where('m.coopId', '=', coopId)
    .where('m.teamId', '=', teamId)
    .where('m.status', '<>', 'ended')
    .where(isTheirFirst);
  if (after) {
    query = query.where(
      sql<boolean>`(m.relationship <> 'owner', p.preferred_name, m.id) > (
        select last.relationship <> 'owner', person.preferred_name, last.id
        from memberships last
        join people person on person.coop_id = last.coop_id and person.id = last.person_id
        where last.coop_id = ${coopId} and last.id = ${after})`,
    );
  }
  return query
    .orderBy(sql`m.relationship <> 'owner'`)
    .orderBy('p.preferredName')
    .orderBy('m.id')
    .limit(limit)
    .execute();
}

export interface MembersWanted {
  coopId: string;
  teamId: string;
  /** The last membership seen. An id and not a name, because it travels in addresses. */
  after: string | undefined;
  limit: number;
}

/** A person's own live standing, one for each team, by the team's name. */
export function findOwnStandings(tx: Tx, { coopId, personId, after, limit }: OwnStandingsWanted) {
  let query = selectStandings(tx)
    .where('m.coopId', '=', coopId)
    .where('m.personId', '=', personId)
    .where('m.status', '<>', 'ended')
    .where(isTheirFirst);
  if (after) {
    query = query.where(
      sql<boolean>`(t.name, t.id) > (
        select name, id from teams where coop_id = ${coopId} and id = ${after})`,
    );
  }
  return query.orderBy('t.name').orderBy('t.id').limit(limit).execute();
}

export interface OwnStandingsWanted {
  coopId: string;
  personId: string;
  /** The last team seen. */
  after: string | undefined;
  limit: number;
}

/** Makes the next version of somebody's other live places, of whom something was decided. */
export async function touchOtherPlaces(
  tx: Tx,
  { coopId, ids }: { coopId: string; ids: string[] },
  recorded: MembershipChange,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('memberships')
    .set({ ...recorded, version: sql<number>`version + 1` })
    .where('coopId', '=', coopId)
    .where('id', 'in', ids)
    .execute();
}

export type MembershipChange = Pick<
  Insertable<MembershipsTable>,
  'recordedBy' | 'onBehalfOf' | 'method' | 'recordedAt'
> &
  Partial<Pick<Insertable<MembershipsTable>, 'hats' | 'status' | 'endedAt'>>;

/** Changes a membership if its version is still the one seen. False when it is not. */
export async function changeMembership(
  tx: Tx,
  membership: { coopId: string; id: string; version: number },
  values: MembershipChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('memberships')
    .set({ ...values, version: sql<number>`version + 1` })
    .where('coopId', '=', membership.coopId)
    .where('id', '=', membership.id)
    .where('version', '=', membership.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
