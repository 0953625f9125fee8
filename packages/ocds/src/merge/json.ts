import { isObject, type JsonObject } from '../shared/objects.js';

/** A list of nothing but objects; true of an empty list. */
export function isObjectList(value: unknown): value is JsonObject[] {
  return Array.isArray(value) && value.every(isObject);
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
