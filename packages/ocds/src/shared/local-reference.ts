import { isObject, type JsonObject } from './objects.js';

/**
 * What a schema says once its `$ref` is followed. References within the root
 * (`#/definitions/Value`) are followed; any other throws, for nothing is fetched.
 */
export function followReference(schema: JsonObject, root: JsonObject): JsonObject {
  let here = schema;
  for (let steps = 0; typeof here.$ref === 'string'; steps += 1) {
    const found = at(root, here.$ref);
    if (!found || steps > 100)
      throw new TypeError(`The schema refers to ${here.$ref}, which it does not hold.`);
    here = found;
  }
  return here;
}

function at(root: JsonObject, reference: string): JsonObject | undefined {
  if (!reference.startsWith('#')) return undefined;
  let here: unknown = root;
  for (const part of reference.slice(1).split('/').slice(1)) {
    const name = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
    here = isObject(here) || Array.isArray(here) ? (here as JsonObject)[name] : undefined;
  }
  return isObject(here) ? here : undefined;
}
