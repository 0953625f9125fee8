import type { z } from 'zod/mini';
import { isObject, type JsonObject } from '../../shared/objects.js';
import type { Violation } from '../messages.js';
import type { SchemaField, SchemaNode } from '../schema-tree.js';

type Segments = readonly (string | number)[];

/**
 * What zod refuses, in the words of JSON Schema. zod says where; which keyword
 * is broken there is read from the JSON Schema made of the same zod, so that
 * both engines report alike.
 */
export function violationsOf(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  tree: SchemaNode,
): Violation[] {
  const found = new Map<string, Violation>();
  for (const issue of issues) {
    const at = issue.path.map((segment) => (typeof segment === 'symbol' ? '' : segment));
    for (const violation of violationsAt(at, value, tree)) {
      const key = JSON.stringify([violation.keyword, violation.at, violation.field]);
      found.set(key, violation);
    }
  }
  return [...found.values()];
}

function violationsAt(at: Segments, root: unknown, tree: SchemaNode): Violation[] {
  let value = root;
  let field: SchemaField | undefined = { node: tree };
  for (const [depth, segment] of at.entries()) {
    const inner: unknown = own(value, segment);
    if (inner === undefined && typeof segment === 'string')
      return [
        { keyword: 'required', at: at.slice(0, depth), value, demands: true, field: segment },
      ];
    value = inner;
    field =
      typeof segment === 'number'
        ? field?.node.items && { node: field.node.items }
        : field?.node.field(segment);
  }
  return field ? broken(value, field).map((violation) => ({ ...violation, at, value })) : [];
}

function own(value: unknown, segment: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, segment)
    ? (value as JsonObject)[segment]
    : undefined;
}

type Broken = Pick<Violation, 'keyword' | 'demands'>;

/** Uniqueness and closed codelists are not here: they are reported apart from the schema. */
function broken(value: unknown, { node: { schema }, codelist }: SchemaField): Broken[] {
  const { type, format, enum: values } = schema;
  const types: unknown[] = Array.isArray(type) ? type : type === undefined ? [] : [type];
  if (types.length > 0 && !types.some((one) => isOfType(value, one)))
    // A number that is not finite is reported as just that.
    return Number.isFinite(value) || typeof value !== 'number'
      ? [{ keyword: 'type', demands: type }]
      : [];
  const demands: [keyword: string, isBroken: boolean][] = [
    ['format', typeof value === 'string' && typeof format === 'string'],
    ['pattern', typeof value === 'string' && typeof schema.pattern === 'string'],
    ['minLength', typeof value === 'string' && value.length < limit(schema.minLength)],
    ['minItems', Array.isArray(value) && value.length < limit(schema.minItems)],
    ['minProperties', isObject(value) && Object.keys(value).length < limit(schema.minProperties)],
    ['enum', !codelist && Array.isArray(values) && !values.includes(value)],
  ];
  return demands
    .filter(([, isBroken]) => isBroken)
    .map(([keyword]) => ({ keyword, demands: schema[keyword] }));
}

function limit(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function isOfType(value: unknown, type: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    default:
      return typeof value === type;
  }
}
