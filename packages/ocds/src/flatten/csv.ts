import { parse } from 'csv-parse/browser/esm/sync';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { textCell, unmarked } from './cells.js';
import { csvCell, csvText } from './csv-cells.js';
import { notCsv } from './errors.js';
import type { Column, Row, Table, TableDescription } from './types.js';

/** As RFC 4180 ends lines, and spreadsheets expect it. */
export const csvWriting = { record_delimiter: '\r\n', quote_record_delimiter: true } as const;

/** Short and long rows are read too: spreadsheets leave out empty cells at the end. */
export const csvReading = {
  bom: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
};

/** A table as CSV text, headers first. Without a byte order mark: that is the file's. */
export function toCsv(table: Table): string {
  return stringify(
    [csvHeaders(table.columns), ...table.rows.map((row) => csvRow(row, table.columns))],
    csvWriting,
  );
}

export function csvHeaders(columns: readonly Column[]): string[] {
  return columns.map(({ header }) => textCell(header));
}

export function csvRow(row: Row, columns: readonly Column[]): string[] {
  return columns.map(({ type }, index) => csvText(row[index], type));
}

/**
 * A table from CSV text. The description is the one that `flatten` gave, or that
 * `readMetadata` read from tables.json, or `guessTable` where there is none. Columns may
 * have been moved, taken away or added. Throws CannotReadTables.
 */
export function fromCsv(text: string, description: TableDescription): Table {
  let records: string[][];
  try {
    records = parse(text, csvReading);
  } catch (error) {
    throw notCsv(description.name, error);
  }
  const [headers = [], ...rows] = records;
  return readRows(headers, rows, description);
}

export function readRows(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  description: TableDescription,
): Table {
  const columns = columnsFor(headers, description);
  return { ...description, columns, rows: rows.map((row) => cellsOf(row, columns)) };
}

export function cellsOf(row: readonly string[], columns: readonly Column[]): Row {
  return columns.map(({ type }, index) => csvCell(row[index] ?? '', type));
}

/** What the columns hold, by their headers: titles and paths are both understood. */
export function columnsFor(headers: readonly string[], { columns }: TableDescription): Column[] {
  const known = new Map<string, Column>();
  for (const column of columns) known.set(column.path, column);
  for (const column of columns) known.set(column.header, column);
  return headers.map((text) => {
    // A column without a header holds nothing: spreadsheets leave such behind.
    const header = unmarked(text);
    return known.get(header) ?? { header, path: header, type: 'any', guessed: true };
  });
}
