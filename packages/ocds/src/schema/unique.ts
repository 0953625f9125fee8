import { isObject } from '../shared/objects.js';

/** JSON Schema's `uniqueItems`: no two items are equal, whatever the order of their fields. */
export function allDiffer(items: readonly unknown[]): boolean {
  if (items.length < 2) return true;
  // Items of different ids differ, and need not be spelled out.
  const ids = new Set(items.map((item) => (isObject(item) ? item.id : undefined)));
  if (ids.size === items.length) return true;
  return new Set(items.map(spelled)).size === items.length;
}

/** One text for every value that JSON calls equal. */
export function spelled(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelled).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'undefined';
  const fields = Object.keys(value).sort();
  return `{${fields.map((field) => `${JSON.stringify(field)}:${spelled(value[field])}`).join()}}`;
}
