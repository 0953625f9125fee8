import readExcelFile from 'read-excel-file/node';
import writeExcelFile, { type Sheet, type Row as SheetRow } from 'write-excel-file/node';
import { textCell } from '../cells.js';
import { columnsFor } from '../csv.js';
import { CannotReadTables, CannotWriteTables } from '../errors.js';
import { guessTable } from '../guess-table.js';
import { uniqueSheetName } from '../table-names.js';
import { instantAt } from '../typed.js';
import type { Cell, Row, Table } from '../types.js';
import { columnsSheet, describedIn, sheetOfColumns } from './columns-sheet.js';
import { checkSize, SheetCounts } from './sheet-limits.js';
import { sheetText } from './sheet-text.js';
import { layoutOf, type ReleaseSource, rowsOf, type WriteOptions, type Written } from './source.js';

/**
 * Writes one workbook, a sheet for each table and one, `columns`, that describes
 * them. The whole of it is built in memory: what a sheet cannot hold (1,048,576
 * rows, 16,384 columns, 32,767 characters in a cell), or the memory should not
 * (5 million cells), is refused with CannotWriteTables before anything is
 * written, never cut. Write CSV instead: it has no such limits.
 */
export async function writeWorkbook(
  path: string,
  source: ReleaseSource,
  options: WriteOptions = {},
): Promise<Written> {
  const { layout, tables, releases } = await layoutOf(source, options);
  for (const table of tables) checkSize(path, table);
  const taken = new Set([columnsSheet]);
  const sheets = tables.map((table) => ({
    table,
    name: uniqueSheetName(table.name, taken),
    rows: [headerRow(table.columns.map(({ header }) => header))],
  }));
  const sheetOf = new Map(layout.plans().map((plan, index) => [plan, sheets[index]]));
  const counts = new SheetCounts(path);
  for await (const rows of rowsOf(source, layout, options))
    for (const { plan, row } of rows) {
      const sheet = sheetOf.get(plan);
      if (!sheet) continue;
      counts.add(sheet.table, sheet.rows.length, row);
      sheet.rows.push(row.map(sheetCell));
    }
  const described = sheetOfColumns(sheets);
  const file = writeExcelFile([
    ...sheets.map(({ name, rows }) => sheetOfRows(name, rows)),
    sheetOfRows(columnsSheet, [
      headerRow(described.headers),
      ...described.rows.map((row) => row.map(sheetCell)),
    ]),
  ]);
  await file.toFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CannotWriteTables(path, `cannot be written (${error.code ?? 'unknown reason'}).`);
  });
  const written = sheets.map(({ name, rows }) => ({ name, rows: rows.length - 1, file: name }));
  return { releases, tables: written };
}

/**
 * The tables of a workbook that `writeWorkbook` wrote, also after people worked
 * in it. A cell that became a date is read as RFC 3339 text, its time being that
 * of the time zone. Throws CannotReadTables.
 */
export async function readWorkbook(path: string, timeZone = 'UTC'): Promise<Table[]> {
  const sheets = await readExcelFile(path, { trim: false }).catch(() => {
    throw new CannotReadTables(path, 'cannot be read as a workbook. An .xlsx file is accepted.');
  });
  const read = sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row): Row => row.map((value) => readCell(value, timeZone))),
  }));
  const described = describedIn(read.find(({ name }) => name === columnsSheet)?.rows ?? []);
  return read.flatMap(({ name, rows: [head = [], ...rows] }): Table[] => {
    const headers = head.map((cell) => (cell === undefined ? '' : String(cell)));
    const known = described.get(name);
    if (name === columnsSheet || (described.size > 0 && !known)) return [];
    const description = known ?? guessTable(name, headers);
    return [{ ...description, columns: columnsFor(headers, description), rows }];
  });
}

function sheetOfRows(name: string, data: SheetRow[]): Sheet<Buffer> {
  return {
    sheet: sheetText(name),
    data,
    stickyRowsCount: 1,
    columns: (data[0] ?? []).map(() => ({ width: 20 })),
  };
}

function headerRow(headers: readonly string[]): SheetRow {
  return headers.map((header) => ({ value: sheetText(textCell(header)), fontWeight: 'bold' }));
}

function sheetCell(cell: Cell): string | number | boolean | null {
  if (cell === undefined) return null;
  return typeof cell === 'string' ? sheetText(cell) : cell;
}

function readCell(value: unknown, timeZone: string): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return value instanceof Date ? instantAt(value.toISOString().slice(0, 19), timeZone) : undefined;
}
