import * as fc from 'fast-check';
import { type Contract, resolved, type Schema } from '../src/http/documentation/contract.js';

/** Things of the world that an id may name, for `@id:` and their place in the list of it. */
const idsOf: Record<string, string> = { onBehalfOf: 'personId', viewAs: 'membershipId' };

/** An id of this world: which one it is, is put in when the request is sent. */
export const someId = (name: string) =>
  fc.nat({ max: 3 }).map((index) => `@id:${idsOf[name] ?? name}:${index}`);

/** Values that the contract accepts. */
export function fromSchema(contract: Contract, schema: Schema, name = ''): fc.Arbitrary<unknown> {
  const inner = (of: Schema, its = name) => fromSchema(contract, of, its);
  const { type, anyOf, oneOf, allOf, ...is } = resolved(contract, schema);
  const [first, ...others] = anyOf ?? oneOf ?? allOf ?? [];
  if (first !== undefined) return fc.oneof(inner(first), ...others.map((each) => inner(each)));
  if (Array.isArray(type)) {
    return fc.oneof(...type.map((each) => inner({ ...is, type: each })));
  }
  if (is.enum) return fc.constantFrom(...is.enum);
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.integer({ min: is.minimum ?? 0, max: is.maximum ?? 1000 });
    case 'array':
      return fc.array(inner(is.items ?? {}), {
        minLength: is.minItems ?? 0,
        maxLength: Math.min(is.maxItems ?? 4, 4),
      });
    case 'string':
      return textFor(is, name);
    default:
      return objectFor(contract, is);
  }
}

function objectFor(contract: Contract, { properties = {}, required = [], ...is }: Schema) {
  if (is.propertyNames && typeof is.additionalProperties === 'object') {
    const keys = fromSchema(contract, is.propertyNames) as fc.Arbitrary<string>;
    return fc.dictionary(keys, fromSchema(contract, is.additionalProperties), { maxKeys: 4 });
  }
  const fields = Object.entries(properties).map(
    ([name, schema]) => [name, fromSchema(contract, schema, name)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: required });
}

function textFor(schema: Schema, name: string): fc.Arbitrary<unknown> {
  switch (schema.format) {
    case 'uuid':
      return someId(name);
    case 'date':
      return fc.integer({ min: 0, max: 28 }).map((day) => dayAfter('2026-08-03', day));
    case 'email':
      return fc.nat({ max: 9 }).map((number) => `sam.${number}@example.org`);
    case 'uri':
      return fc.constantFrom('https://www.larkmoor.example', 'https://www.westmere.example');
    default:
  }
  if (schema.example !== undefined) return fc.constant(schema.example);
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern));
  const { minLength = 0, maxLength = 30 } = schema;
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 20) });
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
