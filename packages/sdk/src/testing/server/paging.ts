import { Refusal } from './refuse.js';

export interface Cut<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** The page of a list that a query asks for. A cursor is the number of items before it. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  query: URLSearchParams,
  shape: (row: Row) => Item,
  most = 100,
): Cut<Item> {
  const start = wholeNumber('cursor', query.get('cursor') ?? '0', rows.length);
  const limit = wholeNumber('limit', query.get('limit') ?? String(Math.min(50, most)), most);
  if (limit < 1) throw invalid('limit', most);
  const end = start + limit;
  return {
    items: rows.slice(start, end).map(shape),
    nextCursor: end < rows.length ? String(end) : null,
  };
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  throw invalid(name, most);
}

const invalid = (name: string, most: number) =>
  new Refusal('invalid_request', undefined, [
    { name, reason: 'This is not a number we can use.', accepted: `up to ${most}` },
  ]);
