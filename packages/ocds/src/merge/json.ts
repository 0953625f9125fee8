import { isObject, type JsonObject } from '../shared/objects.js';

/** A list of nothing but objects; true of an empty list. */
export function isObjectList(value: unknown): value is JsonObject[] {
  if (!Array.isArray(value)) return false;
  for (const item of value) if (!isObject(item)) return false;
  return true;
}

/** The object's own field: `constructor` and `__proto__` are names like any other. */
export function fieldOf(object: JsonObject, field: string): unknown {
  const value = object[field];
  // What is inherited from Object is a function, or the prototype itself.
  if (typeof value !== 'function' && field !== '__proto__') return value;
  return Object.hasOwn(object, field) ? value : undefined;
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
  if (!isObject(value)) return value;
  const twin: JsonObject = {};
  for (const field of Object.keys(value)) setField(twin, field, copy(value[field]));
  return twin;
}

/** What items of a list are told apart by: 1 and "1" are two ids. */
export function isId(id: unknown): id is string | number {
  return typeof id === 'string' || typeof id === 'number';
}
