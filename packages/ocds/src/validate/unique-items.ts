import { isObject } from '../shared/objects.js';

export interface RepeatedItem {
  /** Where the later of the two stands. */
  index: number;
  /** What both have, when items are told apart by their ids. */
  id?: string | number;
}

/**
 * Items that stand more than once in a list: those with the id of an item
 * before them, when every item has one; otherwise those equal to one before.
 */
export function repeatedItems(items: readonly unknown[]): RepeatedItem[] {
  return allHaveIds(items) ? repeatedIds(items) : equalItems(items);
}

type Identified = { id: string | number };

function allHaveIds(items: readonly unknown[]): items is readonly Identified[] {
  return items.every(
    (item) => isObject(item) && (typeof item.id === 'string' || typeof item.id === 'number'),
  );
}

function repeatedIds(items: readonly Identified[]): RepeatedItem[] {
  const seen = new Set<string | number>();
  const repeated: RepeatedItem[] = [];
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) repeated.push({ index, id });
    seen.add(id);
  }
  return repeated;
}

function equalItems(items: readonly unknown[]): RepeatedItem[] {
  const seen = new Set<string>();
  const repeated: RepeatedItem[] = [];
  items.forEach((item, index) => {
    const text = spelt(item);
    if (seen.has(text)) repeated.push({ index });
    seen.add(text);
  });
  return repeated;
}

/** The same text for equal values, in whatever order their fields stand. */
function spelt(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelt).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'undefined';
  const fields = Object.keys(value).sort();
  return `{${fields.map((field) => `${JSON.stringify(field)}:${spelt(value[field])}`).join()}}`;
}
