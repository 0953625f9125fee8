import type {
  Capability,
  EmergencyOpening,
  Grant,
  Hat,
  LegalAuthority,
  MembershipStatus,
  Relationship,
} from '@kith/core/access';
import { sql } from 'kysely';
import type { RecordingMethod } from '../actor.js';
import { ask, type Call } from '../db/calls.js';
import type { Tx } from '../db/database.js';

/** A live grant as read from the database, with the name of whoever decided. */
export interface GrantRead extends Grant {
  at: string;
  byName: string;
  /** Null where whoever decided wrote it down themselves. */
  writtenDownBy: { id: string; name: string | null; method: RecordingMethod } | null;
}

export type GrantsRead = Partial<Record<Capability, GrantRead>>;

/** One place of somebody's in a team. */
export interface PlaceRead {
  id: string;
  relationship: Relationship;
  status: MembershipStatus;
  hats: Hat[];
  /** ISO 8601, in whichever offset the database tells it. */
  since: string;
  version: number;
  legalAuthorities: LegalAuthority[];
  grants: GrantsRead | null;
  /** What they opened in an emergency and is open now, as far as whoever asks may know. */
  openings: Partial<Record<Capability, EmergencyOpening>> | null;
}

/**
 * All places of the person whose row it is, the oldest first; of those that have ended, that row's
 * own and any in which a refusal still stands.
 */
const placesOf = sql<[PlaceRead, ...PlaceRead[]]>`(
  select json_agg(json_build_object('id', each.id, 'relationship', each.relationship,
    'status', each.status, 'hats', each.hats, 'since', each.since, 'version', each.version,
    'legalAuthorities', array_to_json(array(
      select a.authority from legal_authorities a
      where a.coop_id = each.coop_id and a.membership_id = each.id and a.ended_at is null
      order by a.authority)),
    'grants', decided.live, 'openings', kith_open_at(each.id)) order by each.since, each.id)
  from memberships each
  left join lateral (
    select json_object_agg(g.capability, json_build_object(
      'allowed', g.allowed, 'at', g.decided_at, 'byPersonId', g.decided_by,
      'byName', gp.preferred_name,
      'writtenDownBy', case when g.on_behalf_of is not null then json_build_object(
        'id', g.recorded_by, 'name', gr.preferred_name, 'method', g.method) end)) as live
    from grants g
    join people gp on gp.coop_id = g.coop_id and gp.id = g.decided_by
    left join people gr on gr.coop_id = g.coop_id and gr.id = g.recorded_by
    where g.coop_id = each.coop_id and g.membership_id = each.id and g.ended_at is null
  ) as decided on true
  where each.coop_id = m.coop_id and each.team_id = m.team_id and each.person_id = m.person_id
    and (each.status <> 'ended' or each.id = m.id or decided.live is not null))`;

/** Members of teams, each with all that deciding and explaining their access takes. */
export function selectStandings(tx: Tx) {
  return tx
    .selectFrom('memberships as m')
    .innerJoin('teams as t', (join) =>
      join.onRef('t.coopId', '=', 'm.coopId').onRef('t.id', '=', 'm.teamId'),
    )
    .innerJoin('memberships as o', (join) =>
      join
        .onRef('o.coopId', '=', 'm.coopId')
        .onRef('o.teamId', '=', 'm.teamId')
        .on('o.relationship', '=', 'owner'),
    )
    .innerJoin('people as op', (join) =>
      join.onRef('op.coopId', '=', 'o.coopId').onRef('op.id', '=', 'o.personId'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.coopId', '=', 'm.coopId').onRef('p.id', '=', 'm.personId'),
    )
    .leftJoin('people as r', (join) =>
      join.onRef('r.coopId', '=', 'm.coopId').onRef('r.id', '=', 'm.recordedBy'),
    )
    .select([
      't.name as teamName',
      't.timeZone',
      't.state',
      't.version as teamVersion',
      'o.personId as ownerId',
      'op.preferredName as ownerName',
      'op.pronouns as ownerPronouns',
    ])
    .select([
      'm.id as membershipId',
      'm.teamId',
      'm.personId',
      'm.relationship',
      'm.hats',
      'm.status',
      'm.since',
      'm.endedAt',
      'm.version',
      'm.recordedBy',
      'm.onBehalfOf',
      'm.method',
      'm.recordedAt',
      'r.preferredName as recordedByName',
    ])
    .select(['p.preferredName as name', 'p.pronouns', 'p.introduction', 'p.accountStatus'])
    .select(sql<boolean>`kith_within_visit_window(m.team_id, m.person_id)`.as('withinVisitWindow'))
    .select(placesOf.as('places'));
}

/** One row of it: a member, with the record of how they became one. */
export type MemberRow = Awaited<
  ReturnType<ReturnType<typeof selectStandings>['executeTakeFirstOrThrow']>
>;

/** Somebody's standing in a team: all that deciding and explaining their access takes. */
export type Standing = Omit<
  MemberRow,
  | 'endedAt'
  | 'hats'
  | 'introduction'
  | 'method'
  | 'onBehalfOf'
  | 'recordedAt'
  | 'recordedBy'
  | 'recordedByName'
  | 'since'
>;

/** The places in a team of whoever asks, one of which is live; null where they have none. */
export const ownPlace = (teamId: string): Call => ({ name: 'kith_own_place', given: [teamId] });

export async function findOwnPlace(tx: Tx, teamId: string): Promise<Standing | undefined> {
  const { place } = await ask<{ place: Standing | null }>(tx, { place: ownPlace(teamId) });
  return place ?? undefined;
}

/** A person's places in a team, as far as whoever asks may know of them; by the oldest that is live. */
export function findStanding(
  tx: Tx,
  { coopId, teamId, personId }: { coopId: string; teamId: string; personId: string },
): Promise<Standing | undefined> {
  return selectStandings(tx)
    .where('m.coopId', '=', coopId)
    .where('m.teamId', '=', teamId)
    .where('m.personId', '=', personId)
    .where('m.status', '<>', 'ended')
    .orderBy('m.since')
    .orderBy('m.id')
    .limit(1)
    .executeTakeFirst();
}

/** Leaves one row for each person in each team: by the oldest of their live places. */
export const isTheirFirst = sql<boolean>`not exists (
  select from memberships earlier
  where earlier.coop_id = m.coop_id and earlier.team_id = m.team_id
    and earlier.person_id = m.person_id and earlier.status <> 'ended'
    and (earlier.since, earlier.id) < (m.since, m.id))`;

/** One membership of a team, ended or not, as far as whoever asks may know of it. */
export function findMember(tx: Tx, coopId: string, teamId: string, membershipId: string) {
  return selectStandings(tx)
    .where('m.coopId', '=', coopId)
    .where('m.teamId', '=', teamId)
    .where('m.id', '=', membershipId)
    .executeTakeFirst();
}
