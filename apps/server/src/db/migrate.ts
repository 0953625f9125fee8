import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PostgresPoolClient } from 'kysely';
import { StartError } from '../start-error.js';
import type { CodeData, Note } from './code-data.js';
import type { Engine } from './engine.js';
import { migrationsFolder } from './package-folder.js';

export interface Migration {
  number: number;
  name: string;
  sql: string;
  checksum: string;
}

/** What a build expects of its database. */
export interface Schema {
  migrations: Migration[];
  data?: CodeData | undefined;
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
 * Brings the schema up to date, one transaction for each file, the last of them together with the
 * rows that come from the code. Returns the names of the migrations run. Refuses a schema that holds
 * migrations this build does not know, or that differ from the files.
 */
export async function migrate(
  engine: Engine,
  { migrations, data }: Schema,
  tell: (note: Note) => void = () => {},
): Promise<string[]> {
  const connection = await engine.ownerPool.connect();
  try {
    await run(connection, `select pg_advisory_lock(${advisoryLock})`);
    await run(connection, historyTable);
    const done = await appliedOn(connection);
    refuseUnknown(done, migrations, engine.place);
    const waiting = migrations.filter(({ number }) => !done.has(number));
    for (const migration of waiting.slice(0, -1)) await apply(connection, migration);
    const notes = await apply(connection, waiting.at(-1), data);
    await applyGrants(connection, await servingName(engine));
    await run(connection, `select pg_advisory_unlock(${advisoryLock})`);
    notes.forEach(tell);
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
  /** Another build wrote other rows where its code says something else. */
  hasOtherData: boolean;
}

/** How the schema compares with what this build knows. */
export async function schemaState(
  engine: Engine,
  { migrations, data }: Schema,
): Promise<SchemaState> {
  const connection = await engine.ownerPool.connect();
  try {
    const done = await appliedOn(connection);
    const known = new Set(migrations.map(({ number }) => number));
    const pending = migrations.filter(({ number }) => !done.has(number));
    const unknown = [...done.values()].filter(({ number }) => !known.has(number));
    const isComparable = pending.length === 0 && unknown.length === 0;
    return {
      pending: pending.map(({ name }) => name),
      unknown: unknown.map(({ name }) => name),
      hasOtherData:
        data !== undefined && isComparable && (await data.kept(connection)) !== data.checksum,
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

/** One transaction: a migration, if there is one, and the rows of the code. */
async function apply(
  connection: PostgresPoolClient,
  migration: Migration | undefined,
  data?: CodeData,
): Promise<Note[]> {
  await run(connection, 'begin');
  try {
    if (migration !== undefined) await applyNamed(connection, migration);
    const notes = (await data?.write(connection)) ?? [];
    await run(connection, 'commit');
    return notes;
  } catch (error) {
    await run(connection, 'rollback');
    throw error;
  }
}

async function applyNamed(connection: PostgresPoolClient, migration: Migration) {
  try {
    await applyWithin(connection, migration);
  } catch (error) {
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
