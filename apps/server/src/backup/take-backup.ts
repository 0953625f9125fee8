import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PostgresPoolClient } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Engine } from '../db/engine.js';
import { appliedMigrations } from '../db/migrate.js';
import { packageFolder } from '../db/package-folder.js';
import { StartError } from '../start-error.js';
import { columnsOf, holdsAnything, sequencesOn, type Table, tablesOn } from './catalogue.sql.js';
import { formatVersion, type Header } from './format.js';
import { leftOut } from './left-out.js';
import { linesOf, settings } from './read-rows.js';
import { RowSum } from './row-sum.js';

interface Taking {
  now: () => Temporal.Instant;
  /** Told of each table when it is done. */
  done?: (table: string, rows: number) => void;
}

/**
 * The text of a backup, as of one moment: a single transaction that sees nothing of what is
 * written meanwhile. The engine is the one of the schema's owner, who sees every row.
 */
export async function* takeBackup(engine: Engine, { now, done }: Taking): AsyncGenerator<string> {
  const connection = await engine.ownerPool.connect();
  try {
    await connection.query('begin isolation level repeatable read read only', []);
    await connection.query(settings, []);
    const tables = await tablesToTake(connection, engine.place);
    const hash = createHash('sha256');
    const signed = (text: string) => {
      hash.update(text);
      return text;
    };
    yield signed(asLine(await headerOf(connection, engine, now())));
    let rows = 0;
    for (const table of tables) {
      for await (const text of textOf(connection, table, (count) => {
        rows += count;
        done?.(table.name, count);
      })) {
        yield signed(text);
      }
    }
    yield asLine({ complete: true, rows, sha256: hash.digest('hex') });
  } finally {
    await connection.query('rollback', []).catch(() => {}); // It read only; a lost connection did too.
    connection.release();
  }
}

async function tablesToTake(connection: PostgresPoolClient, place: string): Promise<Table[]> {
  if (!(await holdsAnything(connection))) {
    throw new StartError(`${place} holds nothing: there is nothing to back up.`);
  }
  const all = await tablesOn(connection);
  if (!all.some(({ name }) => name === 'kith_migrations')) {
    throw new StartError(`${place} is not a database of Kith.`);
  }
  const tables = all.filter(({ name }) => !(name in leftOut));
  const hidden = tables.find(({ isSeenWhole }) => !isSeenWhole);
  if (hidden === undefined) return tables;
  throw new StartError(
    `This account may not see every row of the table ${hidden.name} in ${place}: take the backup with the account that owns the schema.`,
  );
}

async function headerOf(
  connection: PostgresPoolClient,
  { kind }: Engine,
  at: Temporal.Instant,
): Promise<Header> {
  const sequences = (await sequencesOn(connection)).map(({ name, value }) => [name, value]);
  const manifest = await readFile(path.join(packageFolder, 'package.json'), 'utf8');
  return {
    kith_backup: formatVersion,
    kith: String((JSON.parse(manifest) as { version?: string }).version),
    engine: kind,
    taken_at: at.toString({ fractionalSecondDigits: 3 }),
    migrations: await appliedMigrations(connection),
    sequences: Object.fromEntries(sequences) as Header['sequences'],
    left_out: leftOut,
  };
}

async function* textOf(
  connection: PostgresPoolClient,
  table: Table,
  done: (rows: number) => void,
): AsyncGenerator<string> {
  const columns = await columnsOf(connection, table);
  yield asLine({ table: table.name, columns: columns.map(({ name }) => name) });
  const sum = new RowSum();
  for await (const lines of linesOf(connection, table, columns)) {
    for (const line of lines) sum.add(line);
    yield `${lines.join('\n')}\n`;
  }
  yield asLine({ end: table.name, rows: sum.rows, sum: sum.sum });
  done(sum.rows);
}

const asLine = (value: unknown) => `${JSON.stringify(value)}\n`;
