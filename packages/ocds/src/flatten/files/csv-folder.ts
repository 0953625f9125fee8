import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotWriteTables } from '../errors.js';
import type { FlatRow } from '../flattener.js';
import { toMetadata } from '../metadata.js';
import { CsvFile } from './csv-file.js';
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
