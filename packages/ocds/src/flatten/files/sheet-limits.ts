import { CannotWriteTables } from '../errors.js';
import type { Row, TableDescription } from '../types.js';

/** Excel's own limits, and one for memory: cells are built all at once. */
export const limits = {
  rows: 1_048_576,
  columns: 16_384,
  characters: 32_767,
  cells: 5_000_000,
} as const;

const count = new Intl.NumberFormat('en-GB');

export function checkSize(path: string, table: TableDescription): void {
  if (table.columns.length > limits.columns)
    refuse(path, `${table.name} has ${count.format(table.columns.length)} columns`, 'columns');
}

/** Counts what goes into a workbook and refuses what it cannot hold. */
export class SheetCounts {
  readonly #path: string;
  #cells = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** `above`: the rows that the sheet has so far, its header among them. */
  add(table: TableDescription, above: number, row: Row): void {
    if (above >= limits.rows) refuse(this.#path, `${table.name} has more rows`, 'rows');
    for (const [index, cell] of row.entries()) {
      if (cell === undefined) continue;
      this.#cells += 1;
      if (typeof cell === 'string' && cell.length > limits.characters) {
        const where = `${table.name}, row ${above + 1}, ${table.columns[index]?.header ?? ''}`;
        refuse(this.#path, `${where} has ${count.format(cell.length)} characters`, 'characters');
      }
    }
    if (this.#cells > limits.cells) refuse(this.#path, 'The tables have more cells', 'cells');
  }
}

function refuse(path: string, what: string, limit: keyof typeof limits): never {
  const most = `${count.format(limits[limit])} ${limit}`;
  throw new CannotWriteTables(
    path,
    `cannot be written: ${what}. A workbook takes up to ${most}${places[limit]}; CSV takes any number.`,
  );
}

const places = {
  rows: ' in a sheet',
  columns: ' in a sheet',
  characters: ' in a cell',
  cells: ' here',
} as const;
