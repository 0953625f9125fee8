import { isObject } from '../shared/objects.js';

export interface RepeatedItem {
  /** Where the later of the two stands. */
  index: number;
  /** What both have, when items are told apart by their ids. */
  id?: string | number;
}

/**
 * Items that stand more than once in a list: those with the id of an item
 * before them, and those without an id that are equal to one before.
 */
export function repeatedItems(items: readonly unknown[]): RepeatedItem[] {
  const ids = new Set<string | number>();
  const texts = new Set<string>();
  const repeated: RepeatedItem[] = [];
  for (const [index, item] of items.entries()) {
    const id = isObject(item) ? item.id : undefined;
    if (typeof id === 'string' || typeof id === 'number') {
      if (ids.has(id)) repeated.push({ index, id });
      ids.add(id);
    } else {
      const text = spelt(item);
      if (texts.has(text)) repeated.push({ index });
      texts.add(text);
    }
  }
  return repeated;
}

/** The same text for equal values, in whatever order their fields stand. */
function spelt(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelt).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'undefined';
  const fields = Object.keys(value).sort();
  return `{${fields.map((field) => `${JSON.stringify(field)}:${spelt(value[field])}`).join()}}`;
}
