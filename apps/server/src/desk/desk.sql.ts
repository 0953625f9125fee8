import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../actor.js';
import type { Tx } from '../db/database.js';

export interface DeskRow {
  teamId: string;
  teamName: string;
  timeZone: string;
  isCoach: boolean;
  ownerJoined: boolean;
  invitations: number;
  /** When the first of them lapses; null where none does. */
  firstEndsAt: Temporal.Instant | null;
  withNobody: number;
  notWrittenDown: number;
}

interface DeskWanted {
  after: string | undefined;
  limit: number;
  needingOnly: boolean;
}

/** The teams of whoever asks, as coordinator or coach, and how much in each needs somebody. */
export async function findDesk(tx: Tx, { after, limit, needingOnly }: DeskWanted) {
  const { rows } = await sql<DeskRow>`
    select * from kith_desk(${after ?? null}, ${limit}, ${needingOnly})`.execute(tx);
  return rows;
}

/** Whether somebody has a desk: a coordinator of the co-op, or a coach in a team. */
export async function hasDesk(
  tx: Tx,
  { coopId, personId }: Pick<Actor, 'coopId' | 'personId'>,
): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (
      select from people
      where coop_id = ${coopId} and id = ${personId} and 'coordinator' = any (hats)
    ) or exists (
      select from memberships
      where coop_id = ${coopId} and person_id = ${personId} and relationship = 'coach'
        and status = 'active') as has`.execute(tx);
  return rows[0]?.has ?? false;
}
