import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { CoopsTable } from '../people/tables.js';

export async function insertCoop(tx: Tx, row: Insertable<CoopsTable>): Promise<void> {
  await tx.insertInto('coops').values(row).execute();
}

/** Every co-op of this server, by slug, with how much there is of it. */
export async function findCoops(tx: Tx) {
  const { rows } = await sql<{
    slug: string;
    name: string;
    recordedAt: Temporal.Instant;
    people: number;
    teams: number;
  }>`
    select c.slug, c.name, c.recorded_at,
      (select count(*)::int from people p where p.coop_id = c.id) as people,
      (select count(*)::int from teams t where t.coop_id = c.id) as teams
    from coops c order by c.slug
  `.execute(tx);
  return rows;
}
