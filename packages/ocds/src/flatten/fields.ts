import { isObject, type JsonObject } from '../shared/objects.js';
import { own, setOwn } from './own.js';
import type { Names } from './paths.js';

export function fieldAt(object: JsonObject, names: Names): unknown {
  let here: unknown = object;
  for (const name of names) here = isObject(here) ? own(here, name) : undefined;
  return here;
}

/** Fills a field, making the objects that lead to it. False where something else stands in the way. */
export function fill(object: JsonObject, names: Names, value: unknown): boolean {
  const last = names.at(-1);
  const here = last === undefined ? undefined : objectAt(object, names.slice(0, -1));
  if (last === undefined || !here || own(here, last) !== undefined) return false;
  setOwn(here, last, value);
  return true;
}

/** Adds to an array, making it and what leads to it. False where something else stands in the way. */
export function append(object: JsonObject, names: Names, item: unknown): boolean {
  const present = fieldAt(object, names);
  if (present === undefined) return fill(object, names, [item]);
  if (!Array.isArray(present)) return false;
  present.push(item);
  return true;
}

function objectAt(object: JsonObject, names: Names): JsonObject | undefined {
  let here = object;
  for (const name of names) {
    const next = own(here, name);
    if (next === undefined) {
      const made = {};
      setOwn(here, name, made);
      here = made;
    } else if (isObject(next)) here = next;
    else return undefined;
  }
  return here;
}
