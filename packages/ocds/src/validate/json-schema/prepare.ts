import { isObject, type JsonObject } from '../../shared/objects.js';

/**
 * A schema for Ajv: without `id`, which would clash between parts, and without
 * what is reported apart: repeated items, by their ids, and codes of closed
 * lists, from the lists themselves.
 */
export function prepared(schema: JsonObject): JsonObject {
  const { id: _id, $schema: _draft, ...rest } = schema;
  return preparedSchema(rest) as JsonObject;
}

const namedSchemas = ['properties', 'patternProperties', 'definitions', 'dependencies'];

function preparedSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(preparedSchema);
  if (!isObject(schema)) return schema;
  const result: JsonObject = {};
  const isClosed = typeof schema.codelist === 'string' && schema.openCodelist !== true;
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'uniqueItems' || (keyword === 'enum' && isClosed)) continue;
    if (namedSchemas.includes(keyword) && isObject(value))
      result[keyword] = mapped(value, preparedSchema);
    else if (keyword === 'items' && isClosed && isObject(value)) {
      const { enum: _, ...items } = value;
      result.items = preparedSchema(items);
    } else if (nested.includes(keyword)) result[keyword] = preparedSchema(value);
    else result[keyword] = value;
  }
  return result;
}

const nested = [
  'items',
  'additionalItems',
  'additionalProperties',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
];

function mapped(schemas: JsonObject, change: (schema: unknown) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(schemas).map(([name, one]) => [name, change(one)]));
}
