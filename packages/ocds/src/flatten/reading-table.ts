import { cellOf } from './cells.js';
import type { ColumnType, Table } from './types.js';

export interface ReadingColumn {
  header: string;
  type: Extract<ColumnType, 'text' | 'number'>;
}

/**
 * A table made for people to read, of values as they are: text that a spreadsheet would run as a
 * formula is marked as text. `undefined` is an empty cell.
 */
export function readingTable(
  name: string,
  columns: readonly ReadingColumn[],
  rows: readonly (readonly (string | number | undefined)[])[],
): Table {
  return {
    name,
    kind: 'rows',
    path: [],
    columns: columns.map(({ header, type }) => ({ header, path: header, type })),
    rows: rows.map((row) =>
      columns.map(({ type }, index) => {
        const value = row[index];
        return value === undefined || value === '' ? undefined : cellOf(value, type);
      }),
    ),
  };
}
