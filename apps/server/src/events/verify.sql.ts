import { sql } from 'kysely';
import type { Tx } from '../db/database.js';

interface Chain {
  coopId: string;
  teamId: string;
  events: number;
  lastHash: Buffer;
  /** The number of the first event that is not what was written then, or stands in the wrong place. */
  brokenAt: number | null;
}

/** The history of every team, looked through from its first event. As the owner of the schema. */
export async function verifyChains(tx: Tx): Promise<Chain[]> {
  const { rows } = await sql<Chain>`
    select * from kith_verify_events() order by coop_id, team_id`.execute(tx);
  return rows;
}

export async function brokenChains(tx: Tx): Promise<Chain[]> {
  return (await verifyChains(tx)).filter(({ brokenAt }) => brokenAt !== null);
}
