import { isObject, type JsonObject } from '../shared/objects.js';

/** The object with one field changed; the very same object when nothing changed. */
export function withField(
  target: JsonObject,
  field: string,
  change: (value: unknown) => unknown,
): JsonObject {
  if (!Object.hasOwn(target, field)) return target;
  const after = change(target[field]);
  return after === target[field] ? target : { ...target, [field]: after };
}

/** Changes the objects of a list; whatever else stands in it stays where it is. */
export function eachObject(
  value: unknown,
  change: (item: JsonObject, position: number) => unknown,
): unknown {
  if (!Array.isArray(value)) return value;
  const list: readonly unknown[] = value;
  const after = list.map((item, position) => (isObject(item) ? change(item, position) : item));
  return after.some((item, position) => item !== list[position]) ? after : list;
}

/** Gives a field another name in the same place. */
export function renamed(target: JsonObject, from: string, to: string): JsonObject {
  if (!Object.hasOwn(target, from) || Object.hasOwn(target, to)) return target;
  const entries = Object.entries(target);
  return Object.fromEntries(entries.map(([field, value]) => [field === from ? to : field, value]));
}
