import { isObject, type JsonObject } from '../shared/objects.js';

/** A list of nothing but objects; true of an empty list. */
export function isObjectList(value: unknown): value is JsonObject[] {
  return Array.isArray(value) && value.every(isObject);
}

/** What a field holds: what is merged by its fields or items, or what is kept whole. */
export type Kind = 'value' | 'object' | 'list';

/** A list is a plain value where it is `replaced` whole, or holds anything but objects. */
export function kindOf(value: unknown, replaced: boolean): Kind {
  if (replaced || typeof value !== 'object' || value === null) return 'value';
  if (!Array.isArray(value)) return 'object';
  return isObjectList(value) ? 'list' : 'value';
}

/** The object's own field: `constructor` and `__proto__` are names like any other. */
export function fieldOf(object: JsonObject, field: string): unknown {
  return Object.hasOwn(object, field) ? object[field] : undefined;
}

/** Plain assignment to `__proto__` would change the object's prototype instead. */
export function setField(target: JsonObject, field: string, value: unknown): void {
  if (field !== '__proto__') target[field] = value;
  else
    Object.defineProperty(target, field, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  return isObject(value) ? mapFields(value, copy) : value;
}

/** An object of the same fields with other values; fields whose value is undefined are left out. */
export function mapFields(
  object: JsonObject,
  map: (value: unknown, field: string) => unknown,
): JsonObject {
  const mapped: JsonObject = {};
  for (const field of Object.keys(object)) {
    const value = map(object[field], field);
    if (value !== undefined) setField(mapped, field, value);
  }
  return mapped;
}

/** What items of a list are told apart by: 1 and "1" are two ids. */
export function isId(id: unknown): id is string | number {
  return typeof id === 'string' || typeof id === 'number';
}
