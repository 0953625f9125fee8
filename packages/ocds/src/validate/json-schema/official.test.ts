import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../schema/index.js';
import { release } from '../../testing/given.js';
import { sharedIsHere, whenShared } from '../../testing/shared.js';
import { errorsOf, officialWithMetrics } from '../../testing/standards.js';
import { validate } from '../index.js';
import { officialStandard, UnusableSchema } from './index.js';

const small = {
  id: 'https://westmere.example/schema/1__1__5/release-schema.json',
  $schema: 'http://json-schema.org/draft-04/schema#',
  type: 'object',
  required: ['ocid'],
  properties: {
    ocid: { type: 'string' },
    points: { type: 'number', minimum: 0, exclusiveMinimum: true, multipleOf: 2 },
    kind: { enum: ['a', 'b'] },
    either: {
      anyOf: [
        { type: 'string', minLength: 2 },
        { type: 'object', properties: { x: {} } },
      ],
    },
    all: { allOf: [{ $ref: '#/definitions/Block' }, { properties: { own: { type: 'string' } } }] },
    self: { $ref: '#/definitions/Block' },
    status: { type: 'string', enum: ['on'], codelist: 'status.csv', openCodelist: false },
    role: { type: 'string', codelist: 'unheard.csv', openCodelist: true },
  },
  definitions: {
    Block: { type: 'object', properties: { inner: { $ref: '#/definitions/Block' } } },
  },
};
const standard = officialStandard({ release: small });
const check = (parts: object) => validate({ ocid: 'ocds-213czf-1', ...parts }, { standard });

describe("a schema of the caller's own", () => {
  it('is draft 4, where an exclusive minimum is true or false', () => {
    expect(errorsOf(check({ points: 0 }))).toEqual(['number_too_small minimum /points']);
    expect(errorsOf(check({ points: 3 }))).toEqual(['number_not_a_multiple multipleOf /points']);
    expect(errorsOf(check({ points: 4 }))).toEqual([]);
  });

  it('says its version in its id', () => {
    expect(check({}).schema).toEqual({ engine: 'official', version: '1.1' });
  });

  it('keeps enums that are no codelist, and its choices', () => {
    expect(errorsOf(check({ kind: 'c', either: 'x' }))).toEqual([
      'no_form_matches anyOf /either',
      'text_too_short minLength /either',
      'value_not_allowed enum /kind',
      'wrong_type object /either',
    ]);
  });

  it('declares fields in any of its choices, and may refer to itself', () => {
    const { additionalFields } = check({
      either: { x: 1, y: 1 },
      all: { inner: { inner: {} }, own: 'x', other: 1 },
      self: { inner: { inner: { odd: 1 } } },
    });
    expect(additionalFields.map(({ path }) => path)).toEqual([
      '/either/y',
      '/all/other',
      '/self/inner/inner/odd',
    ]);
  });

  it('spells the codes of a closed list that nobody gave, and names open ones that are missing', () => {
    const { codelists } = check({ status: 'off', role: 'anything' });
    expect(codelists.closed).toMatchObject([{ codelist: 'status.csv', values: ['off'] }]);
    expect(codelists).toMatchObject({ open: [], unavailable: ['unheard.csv'] });
  });

  it.each([
    ['a type that is none', { properties: { ocid: { type: 'text' } } }],
    ['a reference to nothing', { properties: { ocid: { $ref: '#/definitions/None' } } }],
    ['a pattern that is none', { properties: { ocid: { type: 'string', pattern: '(' } } }],
  ])('is refused at once for %s', (_, release) => {
    expect(() => officialStandard({ release })).toThrow(/schema/i);
  });

  it('is refused with a named error', () => {
    expect(() => officialStandard({ release: { type: 'text' } })).toThrow(UnusableSchema);
  });

  it('may be for packages only what it is for releases', () => {
    const releasePackage = { ...jsonSchema('release-package'), required: ['uri', 'extra'] };
    const own = officialStandard({ release: small, releasePackage });
    const data = { uri: 'https://westmere.example/1', releases: [{ ocid: 'ocds-213czf-1' }] };
    expect(validate(data, { standard: own }).errors).toMatchObject([{ field: 'extra' }]);
  });
});

describe.skipIf(!sharedIsHere)(`the standard's own schemas${whenShared}`, () => {
  it('are the same dereferenced or not', () => {
    const data = release({
      parties: [{ id: 5, address: [], roles: 'buyer' }],
      tender: { id: '', status: 'lost', documents: [{ url: 'x' }], amendment: { id: 5 } },
      contracts: [{ period: { startDate: 'soon' }, implementation: { metrics: [{}] } }],
      extra: 1,
    } as object);
    const [one, other] = ['release-schema', 'dereferenced-release-schema'].map((name) =>
      validate(data, { standard: officialWithMetrics(name) }),
    );
    expect(one?.errors.length).toBeGreaterThan(8);
    expect(errorsOf(one!)).toContain('field_missing required /contracts/implementation/metrics');
    expect(errorsOf(other!)).toEqual(errorsOf(one!));
    expect(other?.additionalFields).toEqual(one?.additionalFields);
  });
});
