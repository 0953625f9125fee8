import type { PostgresPoolClient } from 'kysely';
import type { Note } from '../db/code-data.js';
import type { Engine } from '../db/engine.js';
import { advisoryLock, applyWithin, historyTable, type Schema } from '../db/migrate.js';
import { StartError } from '../start-error.js';
import { holdsAnything, sequencesOn, suspendedWhileLoading, tablesOn } from './catalogue.sql.js';
import { planOf } from './check-migrations.js';
import type { Header } from './format.js';
import { loadTable } from './load-table.js';
import type { Backup } from './read-backup.js';
import { settings } from './read-rows.js';

interface Restoring extends Schema {
  /** Looks at what was restored before it counts; what it throws undoes all of it. */
  check?: (connection: PostgresPoolClient) => Promise<void>;
  /** Told of each table when it is done. */
  done?: (table: string, rows: number) => void;
  /** Told what came of bringing the backup's data up to this Kith. */
  tell?: (note: Note) => void;
}

export interface Restored {
  rows: number;
  /** Tables in the backup that Kith never made: they are passed over. */
  unknown: string[];
}

/**
 * Puts a backup into an empty database: schema, rows, later migrations and the rows of the code in
 * one transaction, so that whatever goes wrong leaves it as empty as it was.
 */
export async function restoreBackup(
  engine: Engine,
  backup: Backup,
  { migrations, data, check, done = () => {}, tell = () => {} }: Restoring,
): Promise<Restored> {
  const plan = planOf(backup.header, migrations);
  const connection = await engine.ownerPool.connect();
  const run = (text: string) => connection.query(text, []);
  try {
    await run('begin');
    await run(settings);
    await run(`select pg_advisory_xact_lock(${advisoryLock})`);
    if (await holdsAnything(connection)) throw new StartError(notEmpty(engine));
    await run(historyTable);
    for (const migration of plan.before) await applyWithin(connection, migration);
    const restored = await load(connection, backup, done);
    for (const migration of plan.after) await applyWithin(connection, migration);
    const notes = (await data?.write(connection)) ?? [];
    await check?.(connection);
    await run('commit');
    notes.forEach(tell);
    await run('analyze');
    return restored;
  } catch (error) {
    await run('rollback').catch(() => {}); // A lost connection has rolled back already.
    throw inWords(error);
  } finally {
    connection.release();
  }
}

/** A row that a constraint refuses: only its rule is named, for the row may name a person. */
function inWords(error: unknown): unknown {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  if (!String(code).startsWith('23')) return error;
  return new StartError(
    `The rows in this backup do not agree: ${String(constraint)} refuses them. Nothing was kept; use another copy.`,
    1,
    error,
  );
}

async function load(
  connection: PostgresPoolClient,
  { header, tables }: Backup,
  done: NonNullable<Restoring['done']>,
): Promise<Restored> {
  const known = (await tablesOn(connection)).filter(({ name }) => !(name in header.left_out));
  const suspended = await suspendedWhileLoading(connection);
  for (const { suspend } of suspended) await connection.query(suspend, []);
  // Migrations fill some tables themselves; the backup has those rows as well.
  await connection.query(`truncate ${known.map(({ quoted }) => quoted).join(', ')}`, []);
  const restored: Restored = { rows: 0, unknown: [] };
  for await (const source of tables()) {
    const table = known.find(({ name }) => name === source.name);
    if (table === undefined) {
      for await (const _ of source.rows()) continue;
      restored.unknown.push(source.name);
      continue;
    }
    await loadTable(connection, table, source);
    restored.rows += source.sum.rows;
    done(source.name, source.sum.rows);
  }
  for (const { resume } of suspended.reverse()) await connection.query(resume, []);
  await setSequences(connection, header.sequences);
  return restored;
}

async function setSequences(connection: PostgresPoolClient, values: Header['sequences']) {
  for (const { name } of await sequencesOn(connection)) {
    const value = values[name];
    if (value == null) continue;
    await connection.query('select setval(quote_ident($1)::regclass, $2::bigint)', [name, value]);
  }
}

const notEmpty = ({ kind, place }: Engine) =>
  kind === 'pglite'
    ? `The data folder ${place} holds a database already. Set KITH_DATA_DIR to a new folder.`
    : `The database at ${place} is not empty. Make a new one (createdb), and set DATABASE_URL to it.`;
