import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Engine } from '../db/engine.js';
import { usualLimits } from '../db/limits.js';
import { migrate } from '../db/migrate.js';
import { openPostgres } from '../db/postgres-engine.js';
import { schemaOfKith } from '../schema.js';

/** Any number: makes parallel test files take turns at creating databases. */
const creationLock = 5_484_7402;

/** The two accounts that a live service has: see docs/postgresql-accounts.md. */
const owner = 'kith_test_owner';
export const servingAccount = 'kith_test_server';
/** One that a provider gives, where nobody may make roles. */
const plain = 'kith_test_plain';

export interface ThrowawayDatabase {
  /** The account that serves, straight to PostgreSQL. */
  url: string;
  /** The same as a server is to reach it: through PgBouncer where TEST_PGBOUNCER_URL says so. */
  servingUrl: string;
  /** The account that owns the schema. */
  ownerUrl: string;
  /** The account of TEST_DATABASE_URL: what a server never is, and a test sometimes must be. */
  superuserUrl: string;
  drop(): Promise<void>;
}

/** A fresh, migrated database on the server of TEST_DATABASE_URL, dropped when its pools end. */
export async function throwawayPostgres(serverUrl: string): Promise<Engine> {
  const { servingUrl: url, ownerUrl, drop } = await throwawayDatabase(serverUrl);
  const limits = { ...usualLimits, connections: 8 };
  return droppedAtTheEnd(openPostgres({ url, ownerUrl, limits }), drop);
}

export function droppedAtTheEnd(engine: Engine, drop: () => Promise<void>): Engine {
  const end = async () => {
    await engine.end();
    await drop();
  };
  return { ...engine, end };
}

export interface EmptyDatabase extends Engine {
  /** The account that owns the schema, as which the engine is opened. */
  ownerUrl: string;
  /** The account that serves. */
  servingUrl: string;
}

/** An empty database on that server, with nothing of Kith in it, dropped when the engine ends. */
export async function emptyPostgres(serverUrl: string): Promise<EmptyDatabase> {
  const name = `kith_test_${randomBytes(6).toString('hex')}`;
  await administer(serverUrl, makeAccounts);
  await administer(serverUrl, `create database ${name} owner ${owner}`);
  const ownerUrl = addressOf(serverUrl, name, owner);
  const engine = openPostgres({ url: ownerUrl });
  return {
    ...engine,
    ownerUrl,
    servingUrl: addressOf(serverUrl, name, servingAccount),
    async end() {
      await engine.end();
      await administer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

/** The same as addresses, for whoever opens it themselves. */
export function throwawayDatabase(serverUrl: string): Promise<ThrowawayDatabase> {
  return namedDatabase(serverUrl, `kith_test_${randomBytes(6).toString('hex')}`);
}

/** A migrated database of this name: a fresh one, or the one that is there already. */
export async function namedDatabase(serverUrl: string, name: string): Promise<ThrowawayDatabase> {
  const template = await templateOn(serverUrl);
  await administer(serverUrl, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 1) return;
    await client.query(`create database ${name} template ${template} owner ${owner}`);
    await client.query(`revoke temporary on database ${name} from public`);
  });
  return {
    url: addressOf(serverUrl, name, servingAccount),
    servingUrl: addressOf(process.env['TEST_PGBOUNCER_URL'] || serverUrl, name, servingAccount),
    ownerUrl: addressOf(serverUrl, name, owner),
    superuserUrl: addressOf(serverUrl, name),
    drop: () => administer(serverUrl, `drop database if exists ${name} with (force)`),
  };
}

async function templateOn(serverUrl: string): Promise<string> {
  const schema = await schemaOfKith();
  const hash = createHash('sha256');
  for (const { name, checksum } of schema.migrations) hash.update(name).update(checksum);
  hash.update(schema.data.checksum);
  const name = `kith_template_${hash.digest('hex').slice(0, 12)}`;
  await administer(serverUrl, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 1) return;
    await makeAccounts(client);
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished} owner ${owner}`);
    const url = addressOf(serverUrl, unfinished, owner);
    const engine = openPostgres({ url });
    await migrate(engine, schema);
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
  await make(servingAccount, `login password '${servingAccount}' in role kith_app`);
  await make(plain, `login password '${plain}'`);
}

/** Does something as the superuser, in its turn with whoever else makes databases. */
async function administer(
  serverUrl: string,
  work: string | ((client: pg.Client) => Promise<void>),
): Promise<void> {
  await asSuperuser(serverUrl, async (client) => {
    await client.query(`select pg_advisory_lock(${creationLock})`);
    if (typeof work === 'string') await client.query(work);
    else await work(client);
  });
}

export async function asSuperuser<T>(
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

function addressOf(serverUrl: string, database: string, account?: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (account !== undefined) {
    url.username = account;
    url.password = account;
  }
  return url.href;
}
