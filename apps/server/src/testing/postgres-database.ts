import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Engine } from '../db/engine.js';
import { type DatabaseLimits, usualLimits } from '../db/limits.js';
import { migrate, readMigrations } from '../db/migrate.js';
import { openPostgres } from '../db/postgres-engine.js';

/** Any number: makes parallel test files take turns at creating databases. */
const creationLock = 5_484_7402;

export interface ThrowawayDatabase {
  /** Straight to PostgreSQL. */
  url: string;
  /** How a server is to reach it: through PgBouncer where TEST_PGBOUNCER_URL says so. */
  servingUrl: string;
  drop(): Promise<void>;
}

/** A fresh database on the server of TEST_DATABASE_URL: migrated, unless it is to be empty. */
export async function throwawayDatabase(
  serverUrl: string,
  { isEmpty = false } = {},
): Promise<ThrowawayDatabase> {
  const name = `kith_test_${randomBytes(6).toString('hex')}`;
  const from = isEmpty ? 'template0' : await templateOn(serverUrl);
  await administer(serverUrl, `create database ${name} template ${from}`);
  return {
    url: withDatabase(serverUrl, name),
    servingUrl: withDatabase(process.env['TEST_PGBOUNCER_URL'] || serverUrl, name),
    drop: () => administer(serverUrl, `drop database ${name} with (force)`),
  };
}

/** An engine on a throwaway database, which is dropped when the engine ends. */
export async function throwawayPostgres(
  serverUrl: string,
  limits: Partial<DatabaseLimits> = {},
): Promise<Engine> {
  const { url: ownerUrl, servingUrl: url, drop } = await throwawayDatabase(serverUrl);
  const engine = openPostgres({
    url,
    ownerUrl,
    limits: { ...usualLimits, connections: 8, ...limits },
  });
  return {
    ...engine,
    async end() {
      await engine.end();
      await drop();
    },
  };
}

async function templateOn(serverUrl: string): Promise<string> {
  const migrations = await readMigrations();
  const hash = createHash('sha256');
  for (const { name, checksum } of migrations) hash.update(name).update(checksum);
  const name = `kith_template_${hash.digest('hex').slice(0, 12)}`;
  await administer(serverUrl, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 1) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    const engine = openPostgres({ url: withDatabase(serverUrl, unfinished) });
    await migrate(engine, migrations);
    await engine.end();
    await client.query(`alter database ${unfinished} rename to ${name}`);
  });
  return name;
}

async function administer(
  serverUrl: string,
  work: string | ((client: pg.Client) => Promise<void>),
): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${creationLock})`);
    if (typeof work === 'string') await client.query(work);
    else await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
