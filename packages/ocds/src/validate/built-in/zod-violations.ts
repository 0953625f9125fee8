import type { z } from 'zod/mini';
import { isObject, type JsonObject } from '../../shared/objects.js';
import type { Violation } from '../messages.js';
import type { SchemaField, SchemaNode } from '../schema-tree.js';
import { isOfTypes } from './types-of.js';

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
    for (const violation of violationsAlong(at, value, tree)) {
      const key = JSON.stringify([violation.keyword, violation.at, violation.field]);
      if (!found.has(key)) found.set(key, violation);
    }
  }
  return [...found.values()];
}

/**
 * What is broken at a place and on the way to it: where a field is of the wrong
 * type, zod no longer looks at the rules of the objects around it.
 */
function violationsAlong(at: Segments, root: unknown, tree: SchemaNode): Violation[] {
  const violations: Violation[] = [];
  let value = root;
  let field: SchemaField | undefined = { node: tree };
  for (const [depth, segment] of at.entries()) {
    const here = at.slice(0, depth);
    for (const violation of ofObject(value, field?.node, here)) violations.push(violation);
    const inner: unknown = own(value, segment);
    if (inner === undefined && typeof segment === 'string')
      return [
        ...violations,
        { keyword: 'required', at: here, value, demands: true, field: segment },
      ];
    value = inner;
    field = stepInto(field, segment);
  }
  if (field)
    for (const violation of broken(value, field)) violations.push({ ...violation, at, value });
  return violations;
}

function stepInto(
  field: SchemaField | undefined,
  segment: string | number,
): SchemaField | undefined {
  if (typeof segment === 'string') return field?.node.field(segment);
  const items = field?.node.items;
  // The codelist of a list is that of its items.
  return items && (field?.codelist ? { node: items, codelist: field.codelist } : { node: items });
}

/** How many fields an object has, and what its translations are. */
function ofObject(value: unknown, node: SchemaNode | undefined, at: Segments): Violation[] {
  if (!isObject(value) || !node) return [];
  const { minProperties, patternProperties } = node.schema;
  const names = Object.keys(value);
  const violations: Violation[] = [];
  if (names.length < limit(minProperties))
    violations.push({ keyword: 'minProperties', at, value, demands: minProperties });
  if (isObject(patternProperties))
    for (const [pattern, schema] of Object.entries(patternProperties)) {
      const name = new RegExp(pattern);
      const type = isObject(schema) ? schema.type : undefined;
      for (const field of names)
        if (name.test(field) && !isOfTypes(value[field], type))
          violations.push({
            keyword: 'type',
            at: [...at, field],
            value: value[field],
            demands: type,
          });
    }
  return violations;
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
  if (!isOfTypes(value, type))
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
