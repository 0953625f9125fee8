import { isExact } from '../read/inexact.js';
import { mark } from './cells.js';
import type { Cell, ColumnType } from './types.js';

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const boolean = /^(?:true|false)$/i;

/**
 * A cell as CSV writes it, where everything is text: in a column that may hold
 * numbers, text that looks like one gets an apostrophe.
 */
export function csvText(cell: Cell, type: ColumnType): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return Object.is(cell, -0) ? '-0' : String(cell);
  return holdsText(type) || native(cell) === undefined ? cell : mark + cell;
}

/** The cell that `csvText` wrote. */
export function csvCell(text: string, type: ColumnType): Cell {
  if (text === '') return undefined;
  return holdsText(type) ? text : (native(text) ?? text);
}

function holdsText(type: ColumnType): boolean {
  return type === 'text' || type === 'list';
}

/** The number or boolean that text reads as, in lower case or as a spreadsheet saves it. */
function native(text: string): number | boolean | undefined {
  if (boolean.test(text)) return text.toLowerCase() === 'true';
  const read = number.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(read) && isExact(text) ? read : undefined;
}
