import type { Capability, Grant, LegalAuthority } from '@kith/core/access';
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
    .select(
      sql<LegalAuthority[]>`array(
        select a.authority from legal_authorities a
        where a.coop_id = m.coop_id and a.membership_id = m.id and a.ended_at is null
        order by a.authority)`.as('legalAuthorities'),
    )
    .select((eb) =>
      eb
        .selectFrom('grants as g')
        .innerJoin('people as gp', (join) =>
          join.onRef('gp.coopId', '=', 'g.coopId').onRef('gp.id', '=', 'g.decidedBy'),
        )
        .leftJoin('people as gr', (join) =>
          join.onRef('gr.coopId', '=', 'g.coopId').onRef('gr.id', '=', 'g.recordedBy'),
        )
        .select(
          sql<GrantsRead | null>`jsonb_object_agg(g.capability, jsonb_build_object(
            'allowed', g.allowed, 'at', g.decided_at, 'byPersonId', g.decided_by,
            'byName', gp.preferred_name,
            'writtenDownBy', case when g.on_behalf_of is not null then jsonb_build_object(
              'id', g.recorded_by, 'name', gr.preferred_name, 'method', g.method) end))`.as('live'),
        )
        .whereRef('g.coopId', '=', 'm.coopId')
        .whereRef('g.membershipId', '=', 'm.id')
        .where('g.endedAt', 'is', null)
        .as('grants'),
    );
}

/** One row of it: a member, with the record of how they became one. */
export type MemberRow = Awaited<
  ReturnType<ReturnType<typeof selectStandings>['executeTakeFirstOrThrow']>
>;

/** Somebody's standing in a team: all that deciding and explaining their access takes. */
export type Standing = Omit<
  MemberRow,
  | 'endedAt'
  | 'introduction'
  | 'method'
  | 'onBehalfOf'
  | 'recordedAt'
  | 'recordedBy'
  | 'recordedByName'
  | 'since'
>;

/** The live place in a team of whoever asks; null where they have none. */
export const ownPlace = (teamId: string): Call => ({ name: 'kith_own_place', given: [teamId] });

export async function findOwnPlace(tx: Tx, teamId: string): Promise<Standing | undefined> {
  const { place } = await ask<{ place: Standing | null }>(tx, { place: ownPlace(teamId) });
  return place ?? undefined;
}

/** A person's live place in a team, as far as whoever asks may know of it. */
export function findStanding(
  tx: Tx,
  { coopId, teamId, personId }: { coopId: string; teamId: string; personId: string },
): Promise<Standing | undefined> {
  return selectStandings(tx)
    .where('m.coopId', '=', coopId)
    .where('m.teamId', '=', teamId)
    .where('m.personId', '=', personId)
    .where('m.status', '<>', 'ended')
    .executeTakeFirst();
}

/** One membership of a team, ended or not, as far as whoever asks may know of it. */
export function findMember(tx: Tx, coopId: string, teamId: string, membershipId: string) {
  return selectStandings(tx)
    .where('m.coopId', '=', coopId)
    .where('m.teamId', '=', teamId)
    .where('m.id', '=', membershipId)
    .executeTakeFirst();
}
