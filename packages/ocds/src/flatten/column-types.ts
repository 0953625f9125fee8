import { isPlainList } from './cells.js';
import type { ColumnType } from './types.js';

/** What has stood in a column so far, one bit for each kind. Null, [] and {} stand in any column. */
const kinds = { text: 1, number: 2, boolean: 4, list: 8 } as const;

export function kindOf(value: unknown): number {
  if (typeof value === 'string') return kinds.text;
  if (typeof value === 'number') return Number.isFinite(value) ? kinds.number : 0;
  if (typeof value === 'boolean') return kinds.boolean;
  return isPlainList(value) ? kinds.list : 0;
}

const types: Readonly<Record<number, ColumnType>> = {
  0: 'text',
  [kinds.text]: 'text',
  [kinds.number]: 'number',
  [kinds.boolean]: 'boolean',
  [kinds.list]: 'list',
  // Text is the everyday case; its lists are written as JSON.
  [kinds.text | kinds.list]: 'text',
};

export function typeOf(seen: number): ColumnType {
  return types[seen] ?? 'any';
}
