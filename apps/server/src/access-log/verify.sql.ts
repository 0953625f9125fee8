import { sql } from 'kysely';
import type { Tx } from '../db/database.js';
import type { Chain } from '../events/verify.sql.js';

/** The access log of every team, looked through from its first row. As the owner of the schema. */
export async function verifyAccessLogs(tx: Tx): Promise<Chain[]> {
  const { rows } = await sql<Chain>`
    select coop_id, team_id, looks as links, last_hash, broken_at from kith_verify_access_log()
    order by coop_id, team_id`.execute(tx);
  return rows;
}
