import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';

export interface OwnInvitationsWanted {
  coopId: string;
  personId: string;
  teamIds: readonly string[];
  now: Temporal.Instant;
}

/** For each of these teams the oldest open invitation to a person, where there is one. */
export async function findOwnInvitations(
  tx: Tx,
  { coopId, personId, teamIds, now }: OwnInvitationsWanted,
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('invitations')
    .select(['teamId', 'id'])
    .where('coopId', '=', coopId)
    .where('toPersonId', '=', personId)
    .where('teamId', '=', sql<string>`any(${teamIds}::uuid[])`)
    .where('state', 'in', ['sent', 'seen'])
    .where(sql<boolean>`(expires_at is null or expires_at > ${now})`)
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ teamId, id }) => [teamId, id]));
}
