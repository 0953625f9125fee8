/* eslint-disable no-console -- what it measures is for the terminal */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { databaseOn } from '../src/db/database.js';
import { usualLimits } from '../src/db/limits.js';
import { readMigrations } from '../src/db/migrate.js';
import { openPostgres } from '../src/db/postgres-engine.js';
import { fillWithVisits } from '../src/testing/fill-with-visits.sql.js';
import {
  asSuperuser,
  namedDatabase,
  type ThrowawayDatabase,
} from '../src/testing/postgres-database.js';

export const coopId = '0197f300-0000-7000-8000-000000000001';
const weeks = 48;
const visitsAWeek = 42;

/** The Monday of this week: half of the visits are before it. */
export const monday = (() => {
  const today = Temporal.Now.plainDateISO('Europe/London');
  return today.subtract({ days: today.dayOfWeek - 1 });
})();

export const teamsFor = (visits: number) => Math.max(1, Math.round(visits / (weeks * visitsAWeek)));

/**
 * A database with so many visits, made by the database itself at the first time and kept for the
 * next: at a million that takes minutes. `--fresh` makes it anew, `--drop` drops it afterwards.
 */
export async function sizedDatabase(
  serverUrl: string,
  visits: number,
  fresh: boolean,
): Promise<ThrowawayDatabase> {
  const hash = createHash('sha256').update(`${monday.toString()} `);
  for (const { checksum } of await readMigrations()) hash.update(checksum);
  const name = `kith_bench_${hash.digest('hex').slice(0, 8)}_${visits}`;
  if (fresh) await (await namedDatabase(serverUrl, name)).drop();
  const database = await namedDatabase(serverUrl, name);
  const started = performance.now();
  if (await filled(database, teamsFor(visits))) {
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`Filled ${name} in ${seconds} s.`);
  }
  return database;
}

/** Whether it had to be. */
async function filled({ superuserUrl }: ThrowawayDatabase, teams: number): Promise<boolean> {
  const engine = openPostgres({ url: superuserUrl, limits: { ...usualLimits, connections: 1 } });
  const db = databaseOn(engine, () => Temporal.Now.instant());
  const done = await db.asOwnerOfSchema(async (tx) => {
    const coops = await tx.selectFrom('coops').select('id').execute();
    if (coops.length > 0) return false;
    const recordedAt = Temporal.Now.instant();
    const row = { id: coopId, slug: 'larkmoor', name: 'Larkmoor Care Co-op', recordedAt };
    await tx.insertInto('coops').values(row).execute();
    // What is made here is known to be right; to check each reference would take longer.
    await sql`set local session_replication_role = replica`.execute(tx);
    const size = { teams, weeks, visitsAWeek, monday: monday.toString() };
    await fillWithVisits(tx, { coopId, ...size });
    return true;
  });
  await db.close();
  if (done) await asSuperuser(superuserUrl, (client) => client.query('vacuum (analyze)'));
  return done;
}
