import { textCell, unmarked } from '../cells.js';
import { namesAt, pointerOf } from '../paths.js';
import type { Cell, Column, ColumnType, Row, TableDescription, TableKind } from '../types.js';

/** The sheet that says what the others hold: their arrays, and the field behind each header. */
export const columnsSheet = 'columns';

const headers = ['sheet', 'array', 'kind', 'column', 'field', 'type'];

export function sheetOfColumns(sheets: readonly { name: string; table: TableDescription }[]): {
  headers: string[];
  rows: Row[];
} {
  const rows = sheets.flatMap(({ name, table }) =>
    table.columns.map(
      ({ header, path, type }): Row => [
        textCell(name),
        textCell(pointerOf(table.path)),
        table.kind,
        textCell(header),
        textCell(path),
        type,
      ],
    ),
  );
  return { headers, rows };
}

/** The description of each sheet, by the sheet's name; what is not understood is passed over. */
export function describedIn(rows: readonly Row[]): Map<string, TableDescription> {
  const described = new Map<string, TableDescription>();
  for (const row of rows.slice(1)) {
    const [name, array, kindText, header, path, typeText] = row.map(text);
    const kind = kinds.find((known) => known === kindText);
    const type = types.find((known) => known === typeText);
    if (name === undefined || header === undefined || path === undefined || !kind || !type)
      continue;
    let table = described.get(name);
    if (!table) {
      table = { name, kind, path: namesAt(array ?? ''), columns: [] };
      described.set(name, table);
    }
    const column: Column = { header, path, type };
    table.columns.push(column);
  }
  return described;
}

const kinds: readonly TableKind[] = ['rows', 'changes', 'metrics'];
const types: readonly ColumnType[] = ['text', 'number', 'boolean', 'list', 'any'];

function text(cell: Cell): string | undefined {
  return cell === undefined ? undefined : unmarked(String(cell));
}
