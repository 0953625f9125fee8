import { isObject, type JsonObject } from './objects.js';

/**
 * A schema with extensions applied, oldest first: JSON Merge Patch (RFC 7396),
 * except that a null in a patch takes nothing away. Nothing given is changed.
 */
export function extendSchema(schema: JsonObject, patches: readonly JsonObject[]): JsonObject {
  return patches.reduce(patched, schema);
}

function patched(target: JsonObject, patch: JsonObject): JsonObject {
  const result = { ...target };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) continue;
    const present = result[name];
    result[name] = isObject(value) ? patched(isObject(present) ? present : {}, value) : value;
  }
  return result;
}
