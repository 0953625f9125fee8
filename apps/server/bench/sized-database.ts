import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { type Database, databaseOn } from '../src/db/database.js';
import { migrate, readMigrations } from '../src/db/migrate.js';
import { openPostgres } from '../src/db/postgres-engine.js';
import { fillWithVisits } from '../src/testing/fill-with-visits.sql.js';

export const coopId = '0197f300-0000-7000-8000-000000000001';
export const weeks = 48;
export const visitsAWeek = 42;

/** The Monday of this week: half of the visits are before it. */
export const monday = (() => {
  const today = Temporal.Now.plainDateISO('Europe/London');
  return today.subtract({ days: today.dayOfWeek - 1 });
})();

export const teamsFor = (visits: number) => Math.max(1, Math.round(visits / (weeks * visitsAWeek)));

/**
 * A database with so many visits, made by the database itself at the first time and kept for the
 * next: at a million that takes minutes. `npm run bench:rota -- --fresh` makes it anew.
 */
export async function sizedDatabase(serverUrl: string, visits: number, fresh: boolean) {
  const migrations = await readMigrations();
  const hash = createHash('sha256').update(`${monday.toString()} `);
  for (const { checksum } of migrations) hash.update(checksum);
  const name = `kith_bench_${hash.digest('hex').slice(0, 8)}_${visits}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  if (await exists(serverUrl, name, fresh)) return url.href;
  const started = performance.now();
  await administer(serverUrl, (client) => client.query(`create database ${name}`));
  const engine = openPostgres({ url: url.href, connections: 1 });
  await migrate(engine, migrations);
  const db = databaseOn(engine, () => Temporal.Now.instant());
  await fill(db, teamsFor(visits));
  await db.close();
  await administer(url.href, (client) => client.query('vacuum (analyze)'));
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`Filled ${name} in ${seconds} s.`);
  return url.href;
}

async function fill(db: Database, teams: number) {
  await db.asOwnerOfSchema(async (tx) => {
    const row = { id: coopId, slug: 'larkmoor', name: 'Larkmoor Care Co-op' };
    await tx
      .insertInto('coops')
      .values({ ...row, recordedAt: Temporal.Now.instant() })
      .execute();
    // What is made here is known to be right; checking each reference would take longer than making it.
    await sql`set local session_replication_role = replica`.execute(tx);
    const size = { teams, weeks, visitsAWeek, monday: monday.toString() };
    await fillWithVisits(tx, { coopId, ...size });
  });
}

async function exists(serverUrl: string, name: string, fresh: boolean): Promise<boolean> {
  return administer(serverUrl, async (client) => {
    if (fresh) await client.query(`drop database if exists ${name} with (force)`);
    const found = await client.query('select from pg_database where datname = $1', [name]);
    return found.rowCount === 1;
  });
}

export async function administer<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
