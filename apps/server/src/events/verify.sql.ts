import { sql } from 'kysely';
import type { Tx } from '../db/database.js';

/** What is written of a team without ever being changed, each row chained to the one before. */
export interface Chain {
  coopId: string;
  teamId: string;
  links: number;
  lastHash: Buffer;
  /** The number of the first row that is not what was written then, or stands in the wrong place. */
  brokenAt: number | null;
}

/** The history of every team, looked through from its first event. As the owner of the schema. */
export async function verifyHistories(tx: Tx): Promise<Chain[]> {
  const { rows } = await sql<Chain>`
    select coop_id, team_id, events as links, last_hash, broken_at from kith_verify_events()
    order by coop_id, team_id`.execute(tx);
  return rows;
}

export const isBroken = ({ brokenAt }: Chain) => brokenAt !== null;
