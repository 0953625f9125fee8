import draft4 from 'ajv-draft-04';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '../shared/objects.js';
import { anyRelease } from '../testing/any-json.js';
import { release } from '../testing/given.js';
import { reachablePair } from '../testing/states.js';
import { isDateTime, isUri, jsonSchema, releaseSchema, type SchemaName } from './index.js';

const names: SchemaName[] = [
  'release',
  'record',
  'release-package',
  'record-package',
  'versioned-release',
];

/** Every schema of a field, with its name. */
function* fieldsOf(schema: unknown): Generator<[string, JsonObject]> {
  if (Array.isArray(schema)) for (const one of schema) yield* fieldsOf(one);
  if (!isObject(schema)) return;
  const { properties, items, oneOf } = schema;
  yield* fieldsOf(items);
  yield* fieldsOf(oneOf);
  if (!isObject(properties)) return;
  for (const [name, field] of Object.entries(properties)) {
    yield [name, field as JsonObject];
    yield* fieldsOf(field);
  }
}

const ajv = new draft4.default({ strict: false, allErrors: true });
ajv.addFormat('date-time', isDateTime).addFormat('uri', isUri);

describe.each(names)('the JSON Schema of a %s', (name) => {
  it('gives every field a title that a person can read', () => {
    for (const [field, { title }] of fieldsOf(jsonSchema(name)))
      expect([field, title]).toEqual([field, expect.stringMatching(/^[A-Z][\w ’,()]+$/)]);
  });

  it('is draft 4 without references', () => {
    expect(jsonSchema(name).$schema).toBe('http://json-schema.org/draft-04/schema#');
    expect(JSON.stringify(jsonSchema(name))).not.toContain('$ref');
    expect(ajv.validateSchema(jsonSchema(name))).toBe(true);
  });

  it('is made once, and cannot be changed by who reads it', () => {
    expect(jsonSchema(name)).toBe(jsonSchema(name));
    for (const [, field] of fieldsOf(jsonSchema(name))) expect(Object.isFrozen(field)).toBe(true);
  });
});

describe('the JSON Schema of a release', () => {
  const isValid = ajv.compile(jsonSchema('release'));
  const flawed = reachablePair.chain(({ before }) =>
    fc
      .tuple(fc.constantFrom('tender', 'parties', 'contracts', 'language', 'buyer'), anyRelease)
      .map(([name, value]) => ({ ...before, [name]: value[name] ?? value })),
  );
  const any = fc.oneof(
    reachablePair.map(({ before }) => before),
    flawed,
    anyRelease.map((fields) => ({ ...fields, ...release() })),
  );
  // A whole number above 2^53 has lost digits when JavaScript reads it: zod then takes it for none.
  const exact = (_name: string, value: unknown) =>
    Number.isInteger(value) && !Number.isSafeInteger(value) ? 1 : value;
  const json = any.map((value): unknown => JSON.parse(JSON.stringify(value, exact)));

  it('accepts what the zod schema accepts, and nothing else', () => {
    let accepted = 0;
    fc.assert(
      fc.property(json, (value) => {
        const { success } = releaseSchema.safeParse(value);
        if (success) accepted += 1;
        expect(isValid(value)).toBe(success);
      }),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it('says which code lists, merge rules and replacements belong to a field', () => {
    const { tender, date, parties } = jsonSchema('release').properties as Record<
      string,
      JsonObject
    >;
    expect(date).toMatchObject({ omitWhenMerged: true, format: 'date-time' });
    expect(tender?.properties).toMatchObject({
      status: { codelist: 'tenderStatus.csv', openCodelist: false },
      amendment: { deprecated: { deprecatedVersion: '1.1' } },
      targets: { extension: 'metrics' },
    });
    expect((parties?.items as JsonObject).properties).toMatchObject({
      additionalIdentifiers: { wholeListMerge: true },
    });
  });
});
