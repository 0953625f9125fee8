import { isObject } from '../shared/objects.js';
import { isSpreadsheetDate } from './typed.js';
import type { Cell, ColumnType } from './types.js';

/**
 * Before text an apostrophe says: text, just as it stands. It keeps a
 * spreadsheet from taking text for a formula, and the reader from taking it for
 * null, a list, JSON or a number.
 */
export const mark = "'";

/**
 * What a spreadsheet may run: a formula's first character, also behind blanks,
 * quotes and characters that are not seen, and in its full width.
 */
const formula = /^[\s\p{Cc}\p{Cf}\p{Pi}\p{Pf}"'`]*[=+\-@＝＋－＠]/u;
const opening = /^[\t\r\n\uFEFF'[{]/;
const plainStart = /^[\p{L}\p{N}]/u;

/** Text as a cell holds it: bare, or after an apostrophe where bare would be misread. */
export function textCell(text: string): string {
  if (plainStart.test(text)) return text === 'null' || isSpreadsheetDate(text) ? mark + text : text;
  const misread = text === '' || opening.test(text) || formula.test(text);
  return misread ? mark + text : text;
}

/** A cell's text without the apostrophe. */
export function unmarked(text: string): string {
  return text.startsWith(mark) ? text.slice(mark.length) : text;
}

/** Any JSON value in one cell of a column of this type. */
export function cellOf(value: unknown, type: ColumnType): Cell {
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : 'null';
  if (value === null || value === undefined) return 'null';
  return type === 'list' && isPlainList(value) ? value.join(separator) : JSON.stringify(value);
}

/** The value that `cellOf` put into a cell; text that a person typed is text. */
export function valueOf(cell: Exclude<Cell, undefined>, type: ColumnType): unknown {
  if (typeof cell !== 'string') return type === 'text' ? String(cell) : cell;
  if (cell.startsWith(mark)) return cell.slice(mark.length);
  if (cell === 'null') return null;
  if (cell.startsWith('[') || cell.startsWith('{')) return jsonOr(cell);
  return type === 'list' ? items(cell) : cell;
}

const separator = '; ';

/** Whether a list of texts can be joined and split again. */
export function isPlainList(value: unknown): value is string[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  if (!value.every((item) => typeof item === 'string' && isPlainItem(item))) return false;
  const first = value[0] as string;
  return textCell(first) === first;
}

function isPlainItem(item: string): boolean {
  return item !== '' && !item.includes(';') && item.trim() === item;
}

function items(cell: string): string[] {
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function jsonOr(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) || Array.isArray(value) ? value : text;
  } catch {
    return text;
  }
}
