import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Engine } from '../db/engine.js';
import { migrate, readMigrations } from '../db/migrate.js';
import { openPostgres } from '../db/postgres-engine.js';

/** Any number: makes parallel test files take turns at creating databases. */
const creationLock = 5_484_7402;

/** A fresh, migrated database on the server of TEST_DATABASE_URL, dropped when the engine ends. */
export async function throwawayPostgres(serverUrl: string): Promise<Engine> {
  const name = `kith_test_${randomBytes(6).toString('hex')}`;
  const template = await templateOn(serverUrl);
  await administer(serverUrl, `create database ${name} template ${template}`);
  const engine = openPostgres({ url: withDatabase(serverUrl, name), connections: 8 });
  return {
    ...engine,
    async end() {
      await engine.end();
      await administer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

/** An empty database on that server, with nothing of Kith in it, dropped when the engine ends. */
export async function emptyPostgres(serverUrl: string): Promise<Engine & { url: string }> {
  const name = `kith_test_${randomBytes(6).toString('hex')}`;
  await administer(serverUrl, `create database ${name}`);
  const url = withDatabase(serverUrl, name);
  const engine = openPostgres({ url, connections: 4 });
  return {
    ...engine,
    url,
    async end() {
      await engine.end();
      await administer(serverUrl, `drop database ${name} with (force)`);
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
    const engine = openPostgres({ url: withDatabase(serverUrl, unfinished), connections: 1 });
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
