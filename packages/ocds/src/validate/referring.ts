import { isObject, type JsonObject } from '../shared/objects.js';

/**
 * A dereferenced schema with its references back: wherever it holds a block
 * that is one of `blocks`, it refers to that one in its `definitions`. Only so
 * do extensions, which patch definitions, reach every place; and it is smaller.
 */
export function referring(
  schema: JsonObject,
  blocks: Readonly<Record<string, JsonObject>>,
): JsonObject {
  const names = new Map(Object.entries(blocks).map(([name, block]) => [spelt(block), name]));
  const refer = (inner: JsonObject): JsonObject => referred(inner, names);
  const definitions = Object.fromEntries(
    Object.entries(blocks).map(([name, block]) => [name, inside(block, refer)]),
  );
  const { definitions: _, ...rest } = schema;
  return { ...inside(rest, refer), definitions };
}

/** Whether a schema has definitions that nothing in it refers to. */
export function isDereferenced({ definitions, properties }: JsonObject): boolean {
  return isObject(definitions) && isObject(properties) && !holdsReference(properties);
}

function holdsReference(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsReference);
  if (!isObject(value)) return false;
  return typeof value.$ref === 'string' || Object.values(value).some(holdsReference);
}

/** Blocks are the same when they hold the same fields. */
function spelt({ type, properties, patternProperties }: JsonObject): string {
  return JSON.stringify([type, properties, patternProperties]);
}

function referred(schema: JsonObject, names: ReadonlyMap<string, string>): JsonObject {
  const name = isObject(schema.properties) ? names.get(spelt(schema)) : undefined;
  if (name === undefined) return inside(schema, (inner) => referred(inner, names));
  const { title, description, deprecated, extension } = schema;
  const about = Object.entries({ title, description, deprecated, extension });
  const said = about.filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(said), $ref: `#/definitions/${name}` };
}

function inside(schema: JsonObject, change: (inner: JsonObject) => JsonObject): JsonObject {
  const result = { ...schema };
  if (isObject(schema.items)) result.items = change(schema.items);
  for (const keyword of ['properties', 'patternProperties']) {
    const fields = schema[keyword];
    if (isObject(fields))
      result[keyword] = Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          isObject(field) ? change(field) : field,
        ]),
      );
  }
  return result;
}
