import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { csvReading, NotCsvError, readRows } from '../csv.js';
import type { FlatRow } from '../flattener.js';
import { guessTable } from '../guess-table.js';
import { readMetadata, toMetadata } from '../metadata.js';
import type { Table, TableDescription } from '../types.js';
import { CsvFile } from './csv-file.js';
import { CannotWriteTables, NotTablesError } from './errors.js';
import { layoutOf, type ReleaseSource, rowsOf, type WriteOptions, type Written } from './source.js';

/** The description of the tables (CSV on the Web), beside them. */
export const metadataFile = 'tables.json';

/** Written out when this much waits in one file, or in all of them together. */
const most = { file: 2 ** 18, together: 2 ** 24 };

/**
 * Writes a folder of CSV files, one for each table, and tables.json. Reads the
 * releases twice; memory holds the columns and a few thousand rows, however many
 * releases there are. The folder is made; one that has files in it is refused
 * with CannotWriteTables, so that tables of two flattenings never mix.
 */
export async function writeCsvFolder(
  folder: string,
  source: ReleaseSource,
  options: WriteOptions = {},
): Promise<Written> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new CannotWriteTables(folder, 'is not empty. An empty or a new folder is accepted.');
  const { layout, tables, releases } = await layoutOf(source, options);
  await writeFile(join(folder, metadataFile), `${JSON.stringify(toMetadata(tables), null, 2)}\n`);
  const files = tables.map(
    ({ name, columns }) => new CsvFile(join(folder, `${name}.csv`), columns),
  );
  const fileOf = new Map(layout.plans().map((plan, index) => [plan, files[index]]));
  for await (const rows of rowsOf(source, layout, options)) await add(rows, fileOf, files);
  for (const file of files) await file.flush();
  const written = tables.map(({ name }, index) => ({
    name,
    rows: files[index]?.rows ?? 0,
    file: `${name}.csv`,
  }));
  return { releases, tables: written };
}

async function add(
  rows: readonly FlatRow[],
  fileOf: ReadonlyMap<unknown, CsvFile | undefined>,
  files: readonly CsvFile[],
): Promise<void> {
  for (const { plan, row } of rows) {
    const file = fileOf.get(plan);
    file?.add(row);
    if (file && file.waiting > most.file) await file.flush();
  }
  const waiting = files.reduce((sum, file) => sum + file.waiting, 0);
  if (waiting > most.together) for (const file of files) await file.flush();
}

/**
 * The tables of a folder that `writeCsvFolder` wrote, also after people worked in
 * it. Without tables.json every CSV file in it is a table; see `guessTable`.
 * Throws NotTablesError or NotCsvError.
 */
export async function readCsvFolder(folder: string): Promise<Table[]> {
  const files = (await readdir(folder)).filter((file) => /\.csv$/i.test(file)).sort();
  if (files.length === 0)
    throw new NotTablesError(
      folder,
      'holds no CSV files. A folder that flatten wrote is accepted.',
    );
  const described = await readDescriptions(folder);
  const tables: Table[] = [];
  for (const file of files) {
    const name = basename(file).slice(0, -'.csv'.length);
    const known = described?.find((table) => table.name === name);
    // A file that tables.json does not name is not part of the flattening.
    if (known || !described) tables.push(await readCsv(join(folder, file), name, known));
  }
  return tables;
}

/** One CSV file as a table; its name is the file's where it is not described. */
async function readCsv(path: string, name: string, known?: TableDescription): Promise<Table> {
  let records: string[][];
  try {
    records = parse(await readFile(path), csvReading);
  } catch (error) {
    throw new NotCsvError(name, error);
  }
  const [headers = [], ...rows] = records;
  return readRows(headers, rows, known ?? guessTable(name, headers));
}

async function readDescriptions(folder: string): Promise<TableDescription[] | undefined> {
  const path = join(folder, metadataFile);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return readMetadata(JSON.parse(text));
  } catch {
    throw new NotTablesError(
      path,
      'is not JSON. The file that flatten wrote is accepted, or none.',
    );
  }
}
