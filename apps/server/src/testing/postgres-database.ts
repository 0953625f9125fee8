import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Engine } from '../db/engine.js';
import { migrate, readMigrations } from '../db/migrate.js';
import { openPostgres } from '../db/postgres-engine.js';

/** Any number: makes parallel test files take turns at creating databases. */
const creationLock = 5_484_7402;

/** The two accounts that a live service has: see docs/postgresql-accounts.md. */
const owner = 'kith_test_owner';
const server = 'kith_test_server';
/** One that a provider gives, where nobody may make roles. */
const plain = 'kith_test_plain';

export interface ThrowawayDatabase {
  /** The account that serves. */
  url: string;
  /** The account that owns the schema. */
  ownerUrl: string;
  drop(): Promise<void>;
}

/** A fresh, migrated database on the server of TEST_DATABASE_URL, dropped when the engine ends. */
export async function throwawayPostgres(serverUrl: string): Promise<Engine> {
  const { url, ownerUrl, drop } = await throwawayDatabase(serverUrl);
  const engine = openPostgres({ url, ownerUrl, connections: 8 });
  return {
    ...engine,
    async end() {
      await engine.end();
      await drop();
    },
  };
}

/** The same as two addresses, for whoever opens it themselves. */
export async function throwawayDatabase(serverUrl: string): Promise<ThrowawayDatabase> {
  const name = `kith_test_${randomBytes(6).toString('hex')}`;
  const template = await templateOn(serverUrl);
  await administer(serverUrl, `create database ${name} template ${template} owner ${owner}`);
  await administer(serverUrl, `revoke temporary on database ${name} from public`);
  return {
    url: addressOf(serverUrl, name, server),
    ownerUrl: addressOf(serverUrl, name, owner),
    drop: () => administer(serverUrl, `drop database ${name} with (force)`),
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
    await makeAccounts(client);
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished} owner ${owner}`);
    const url = addressOf(serverUrl, unfinished, owner);
    const engine = openPostgres({ url, connections: 1 });
    await migrate(engine, migrations);
    await engine.end();
    await client.query(`alter database ${unfinished} rename to ${name}`);
  });
  return name;
}

/** Neither may make roles, and the one that serves may become nobody else. */
async function makeAccounts(client: pg.Client) {
  const { rows } = await client.query('select rolname from pg_roles');
  const known = new Set(rows.map(({ rolname }) => rolname as string));
  const make = async (role: string, options: string) => {
    if (!known.has(role)) await client.query(`create role ${role} ${options}`);
  };
  await make('kith_app', 'nologin');
  await make(owner, `login password '${owner}'`);
  await make(server, `login password '${server}' in role kith_app`);
  await make(plain, `login password '${plain}'`);
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

function addressOf(serverUrl: string, database: string, account: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  url.username = account;
  url.password = account;
  return url.href;
}
