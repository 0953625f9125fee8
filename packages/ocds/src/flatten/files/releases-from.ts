import { stat } from 'node:fs/promises';
import { CannotReadTables } from '../errors.js';
import type { OnProblem } from '../table-reader.js';
import { unflatten } from '../unflatten.js';
import type { CsvOptions } from './csv-form.js';
import { isInOrder, joined } from './csv-join.js';
import { csvTablesIn, readCsvFolder } from './csv-tables.js';
import { readWorkbook } from './workbook.js';

/** As many files as may safely be open side by side. */
const mostOpen = 200;

export interface ReleasesFromOptions extends CsvOptions {
  /**
   * Where people worked in the tables, such as `Europe/London`: dates that came
   * out of a spreadsheet without an offset are read there. Default: they are a problem.
   */
  timeZone?: string;
  onProblem?: OnProblem;
}

/**
 * The releases that were flattened into a folder of CSV files or a workbook.
 * A folder whose rows stand as flatten wrote them is read with one release in
 * memory; one that was sorted otherwise, and a workbook, are read whole. A row
 * that belongs to nothing is reported and left out. Throws CannotReadTables.
 */
export async function* releasesFrom(
  path: string,
  { onProblem = () => undefined, timeZone, ...options }: ReleasesFromOptions = {},
): AsyncGenerator<unknown> {
  const about = await stat(path).catch(() => {
    throw new CannotReadTables(
      path,
      'does not exist. A folder of CSV files or an .xlsx file is accepted.',
    );
  });
  if (about.isDirectory()) {
    const files = await csvTablesIn(path, options);
    if (files.length <= mostOpen && (await isInOrder(files))) {
      yield* joined(files, onProblem, timeZone);
      return;
    }
  }
  const tables = about.isDirectory()
    ? await readCsvFolder(path, options)
    : await readWorkbook(path, timeZone);
  const { releases, problems } = unflatten(tables, timeZone === undefined ? {} : { timeZone });
  for (const problem of problems) onProblem(problem);
  yield* releases;
}
