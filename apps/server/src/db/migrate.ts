import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PostgresPoolClient } from 'kysely';
import { StartError } from '../start-error.js';
import type { Engine } from './engine.js';
import { migrationsFolder } from './package-folder.js';

export interface Migration {
  number: number;
  name: string;
  sql: string;
  checksum: string;
}

/** Any number, as long as every Kith uses the same: two processes must not migrate at once. */
export const advisoryLock = 5_484_7401;

/** The numbered files of a folder, in order. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}_\w+\.sql$/.test(file)).sort();
  return Promise.all(files.map((file) => readMigration(path.join(folder, file))));
}

async function readMigration(file: string): Promise<Migration> {
  const sql = await readFile(file, 'utf8');
  const name = path.basename(file, '.sql');
  const checksum = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
  return { number: Number(name.slice(0, 4)), name, sql, checksum };
}

/**
 * Brings the schema up to date, one transaction for each file, and returns the names of those run.
 * Refuses a schema that holds migrations this build does not know, or that differ from the files.
 */
export async function migrate(engine: Engine, migrations: Migration[]): Promise<string[]> {
  const connection = await engine.ownerPool.connect();
  try {
    await run(connection, `select pg_advisory_lock(${advisoryLock})`);
    await run(connection, historyTable);
    const done = await appliedOn(connection);
    refuseUnknown(done, migrations, engine.place);
    const waiting = migrations.filter(({ number }) => !done.has(number));
    for (const migration of waiting) await apply(connection, migration);
    await applyGrants(connection, await servingName(engine));
    await run(connection, `select pg_advisory_unlock(${advisoryLock})`);
    return waiting.map(({ name }) => name);
  } catch (error) {
    // Together with a lost connection its lock is gone too.
    await run(connection, `select pg_advisory_unlock(${advisoryLock})`).catch(() => {});
    throw error;
  } finally {
    connection.release();
  }
}

export interface SchemaState {
  /** Names of the migrations that are still to be run. */
  pending: string[];
  /** Names of those that a newer build has run. */
  unknown: string[];
}

/** How the schema compares with what this build knows. */
export async function schemaState(engine: Engine, migrations: Migration[]): Promise<SchemaState> {
  const connection = await engine.ownerPool.connect();
  try {
    const done = await appliedOn(connection);
    const known = new Set(migrations.map(({ number }) => number));
    return {
      pending: migrations.filter(({ number }) => !done.has(number)).map(({ name }) => name),
      unknown: [...done.values()]
        .filter(({ number }) => !known.has(number))
        .map(({ name }) => name),
    };
  } finally {
    connection.release();
  }
}

export const historyTable = `
  set client_min_messages = warning;
  create table if not exists kith_migrations (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  );
  reset client_min_messages;
`;

export type Applied = Omit<Migration, 'sql'>;

/** What has been run on a database, in order. */
export async function appliedMigrations(connection: PostgresPoolClient): Promise<Applied[]> {
  const { rows } = await connection.query<Applied>(
    'select number, name, checksum from kith_migrations order by number',
    [],
  );
  return rows;
}

async function appliedOn(connection: PostgresPoolClient): Promise<Map<number, Applied>> {
  const applied = await appliedMigrations(connection);
  return new Map(applied.map((one) => [one.number, one]));
}

function refuseUnknown(done: Map<number, Applied>, known: Migration[], place: string) {
  const files = new Map(known.map((migration) => [migration.number, migration]));
  for (const { number, checksum } of [...done.values()].reverse()) {
    const file = files.get(number);
    const label = String(number).padStart(4, '0');
    if (file === undefined) {
      throw new StartError(
        `The data in ${place} was written by a newer Kith (migration ${label}). ` +
          'Update Kith, or point KITH_DATA_DIR at another folder.',
      );
    }
    if (file.checksum !== checksum) {
      throw new StartError(
        `Migration ${file.name} was changed after the data in ${place} had been migrated with it. ` +
          'Restore the file, or point KITH_DATA_DIR at another folder.',
      );
    }
  }
}

async function apply(connection: PostgresPoolClient, migration: Migration) {
  await run(connection, 'begin');
  try {
    await applyWithin(connection, migration);
    await run(connection, 'commit');
  } catch (error) {
    await run(connection, 'rollback');
    throw new Error(`Migration ${migration.name} failed`, { cause: error });
  }
}

/** Runs one migration in the transaction that is open, and notes it. */
export async function applyWithin(connection: PostgresPoolClient, migration: Migration) {
  await run(connection, migration.sql);
  await connection.query(
    'insert into kith_migrations (number, name, checksum) values ($1, $2, $3)',
    [migration.number, migration.name, migration.checksum],
  );
}

async function servingName({ pool, ownerPool }: Engine): Promise<string> {
  if (pool === ownerPool) return '';
  const connection = await pool.connect();
  try {
    const { rows } = await connection.query<{ name: string }>('select current_user as name', []);
    return rows[0]?.name ?? '';
  } finally {
    connection.release();
  }
}

/** Again at each start: another account may serve than the last time. */
async function applyGrants(connection: PostgresPoolClient, serving: string) {
  const { rows } = await connection.query<{ known: boolean }>(
    `select to_regproc('kith_apply_grants') is not null as known`,
    [],
  );
  if (!rows[0]?.known) return;
  await connection.query('select kith_apply_grants(coalesce(nullif($1, $2), current_user))', [
    serving,
    '',
  ]);
}

async function run(connection: PostgresPoolClient, text: string) {
  await connection.query(text, []);
}
