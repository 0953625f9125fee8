import type { JsonObject } from '../shared/objects.js';

/** The object's own field: a field named `constructor` is not what every object inherits. */
export function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Sets a field whatever its name is: `__proto__` is a field like any other. */
export function setOwn(object: JsonObject, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else object[name] = value;
}
