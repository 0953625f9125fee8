import { isObject, type JsonObject } from '../shared/objects.js';
import { own, setOwn } from './own.js';
import type { Names } from './paths.js';

export function fieldAt(object: JsonObject, names: Names): unknown {
  let here: unknown = object;
  for (const name of names) here = isObject(here) ? own(here, name) : undefined;
  return here;
}

/**
 * Fills a field, making the objects that lead to it; `inLists` says that names
 * which are whole numbers are places in lists. False where something else stands in the way.
 */
export function fill(object: JsonObject, names: Names, value: unknown, inLists = false): boolean {
  const last = names.at(-1);
  const here = last === undefined ? undefined : objectAt(object, names, inLists);
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

function objectAt(object: JsonObject, names: Names, inLists: boolean): JsonObject | undefined {
  let here = object;
  for (const [index, name] of names.slice(0, -1).entries()) {
    const next = own(here, name);
    const isList = inLists && /^\d+$/.test(names[index + 1] ?? '');
    if (next === undefined) {
      const made = (isList ? [] : {}) as JsonObject;
      setOwn(here, name, made);
      here = made;
    } else if (isList ? Array.isArray(next) : isObject(next)) here = next as JsonObject;
    else return undefined;
  }
  return here;
}

/** Takes out of lists the places that no cell filled. */
export function withoutHoles(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    const filled = items.filter((item) => item !== undefined);
    if (filled.length < items.length) items.splice(0, items.length, ...filled);
  }
  for (const inner of Object.values(value)) withoutHoles(inner);
}
