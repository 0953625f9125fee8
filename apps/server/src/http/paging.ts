import type { z } from 'zod';
import { refuse } from '../domain-error.js';

export interface Page<Item> {
  items: Item[];
  /** Where the next page starts; null on the last. */
  nextCursor: string | null;
}

export interface PageRequest {
  cursor?: string | undefined;
  limit?: number | undefined;
}

export const defaultLimit = 50;

/** A cursor is the sort key of the last row seen: opaque to callers, so that it may change. */
export function cursorOf(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key inside a cursor, checked: a cursor is input like any other. */
export function keyIn<Key extends z.ZodType>(
  cursor: string | undefined,
  schema: Key,
): z.output<Key> | undefined {
  if (cursor === undefined) return undefined;
  const result = schema.safeParse(parsed(cursor));
  if (result.success) return result.data;
  return refuse('invalid_request', {
    params: {
      invalid_params: [
        { name: 'query.cursor', reason: 'This is not a cursor we made.', accepted: 'nextCursor' },
      ],
    },
  });
}

/** Makes a page of rows that were asked for with one more than the limit. */
export function pageFrom<Row>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => readonly unknown[],
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? cursorOf(keyOf(last)) : null };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
