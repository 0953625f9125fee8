import { describe, expect, it } from 'vitest';
import { contract, metric, observation, release } from '../testing/given.js';
import { errorsOf, standards } from '../testing/standards.js';
import { validate } from './index.js';

const supplier = { id: 'GB-COH-1', name: 'Care at Home' };

describe.each(standards)('rules of the schema, by %s', (_, standard) => {
  const check = (parts: object) => validate({ ...release(), ...parts }, { standard });

  it('finds nothing wrong with a release that keeps to them', () => {
    const value = { amount: 10, currency: 'GBP' };
    const parties = [{ ...supplier, roles: ['supplier'] }];
    const awards = [{ id: '1', value, suppliers: [supplier], status: 'active' }];
    const report = check({ parties, awards, contracts: [contract({ value })] });
    expect(report).toMatchObject({ kind: 'release', errors: [], checks: [], additionalFields: [] });
  });

  it('names a missing field, at the object that lacks it', () => {
    const { errors } = check({ initiationType: undefined, contracts: [{ awardID: '1' }] });
    expect(errors.map(({ code, type, path, field }) => ({ code, type, path, field }))).toEqual([
      { code: 'field_missing', type: 'required', path: '', field: 'initiationType' },
      { code: 'field_missing', type: 'required', path: '/contracts', field: 'id' },
    ]);
  });

  it('gives the first type that is accepted as the type of the error, and the value', () => {
    const { errors } = check({ language: 5, tender: { id: true, value: { amount: 'ten' } } });
    expect(errors.map(({ type, path, value }) => [type, path, value])).toEqual(
      [
        ['string', '/tender/id', true],
        ['number', '/tender/value/amount', 'ten'],
        ['string', '/language', 5],
      ].sort((one, other) => order(errors, one, other)),
    );
    expect(errors.every(({ code }) => code === 'wrong_type')).toBe(true);
  });

  it('gives the format as the type of the error', () => {
    const documents = [{ id: '1', url: 'www.example.org/a b' }];
    const report = check({ date: '2026-04-01', tender: { id: '1', documents } });
    expect(errorsOf(report)).toEqual([
      'not_a_date_time date-time /date',
      'not_a_uri uri /tender/documents/url',
    ]);
  });

  it.each([
    ['2026-04-01T00:00:00Z', true],
    ['2026-04-01T00:00:00.5+01:00', true],
    ['2026-04-01T00:00:00', false],
    ['2026-04-01 00:00:00Z', false],
    ['2026-02-30T00:00:00Z', false],
    ['2026-04-01T24:00:00Z', false],
  ])('reads %s as a date and time: %s', (date, accepted) => {
    expect(check({ date }).errors).toHaveLength(accepted ? 0 : 1);
  });

  it('finds empty ids and empty lists where one item is demanded', () => {
    const report = check({ tag: [], tender: { id: '' }, awards: [{ id: '1', items: [] }] });
    expect(errorsOf(report)).toEqual([
      'list_empty minItems /awards/items',
      'list_empty minItems /tag',
      'text_empty minLength /tender/id',
    ]);
  });

  it('groups errors that differ only in their position, and lists every pointer', () => {
    const awards = [{ id: '1', title: 1 }, { id: '2' }, { id: '3', title: 3 }];
    const { errors } = check({ awards });
    expect(errors).toMatchObject([
      {
        path: '/awards/title',
        count: 2,
        pointers: ['/awards/0/title', '/awards/2/title'],
        value: 1,
      },
    ]);
  });

  it('tells items apart by their ids, and by everything where an id is missing', () => {
    const identifier = { scheme: 'GB-COH', legalName: 'Care at Home' };
    const additionalIdentifiers = [identifier, { ...identifier }];
    const awards = [
      { id: '1', title: 'One' },
      { id: '1', title: 'Two' },
    ];
    const parties = [{ id: '1', additionalIdentifiers }, { name: 'No id' }];
    const { errors } = check({ awards, parties });
    const short = errors.map(({ code, type, pointers, value }) => [code, type, pointers, value]);
    expect(short).toContainEqual(['id_repeated', 'uniqueItems', ['/awards/1'], '1']);
    expect(short).toContainEqual([
      'item_repeated',
      'uniqueItems',
      ['/parties/0/additionalIdentifiers/1'],
      undefined,
    ]);
    expect(short).toHaveLength(2);
  });

  it('takes 1 and "1" for different ids', () => {
    expect(check({ awards: [{ id: 1 }, { id: '1' }] }).errors).toEqual([]);
  });

  it('leaves closed codelists to be reported apart', () => {
    const report = check({ tag: ['announced'], tender: { id: '1', status: 'lost' } });
    expect(report.errors).toEqual([]);
    expect(report.codelists.closed).toHaveLength(2);
  });

  it('refuses numbers that are not finite with their path, declared or not', () => {
    const value = { amount: Number.POSITIVE_INFINITY };
    const { errors } = check({ tender: { id: '1', value, points: Number.NEGATIVE_INFINITY } });
    expect(errors).toMatchObject([
      {
        code: 'number_not_finite',
        type: 'number',
        path: '/tender/value/amount',
        value: 'Infinity',
      },
      { code: 'number_not_finite', type: 'number', path: '/tender/points', value: '-Infinity' },
    ]);
  });

  it('wants text in another language to be text', () => {
    expect(errorsOf(check({ tender: { id: '1', title_cy: 5 } }))).toEqual([
      'wrong_type string /tender/title_cy',
    ]);
  });

  it('holds metrics to the Metrics extension', () => {
    const observations = [observation({ measure: '' }), { measure: 5 }];
    const agreedMetrics = [metric({ observations }), { id: 5 }, {}];
    const report = check({ contracts: [{ id: '1', awardID: '1', agreedMetrics }] });
    expect(errorsOf(report)).toEqual([
      'field_missing required /contracts/agreedMetrics',
      'field_missing required /contracts/agreedMetrics/observations',
      'object_empty minProperties /contracts/agreedMetrics',
      'text_empty minLength /contracts/agreedMetrics/observations/measure',
      'wrong_type string /contracts/agreedMetrics/id',
    ]);
  });

  it('stops at a hundred levels and says so', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 5000; level += 1) deep = [deep];
    expect(check({ extra: deep }).errors).toMatchObject([{ code: 'too_deep', type: 'maxDepth' }]);
  });

  it('shows at most two hundred characters of a value', () => {
    const { errors } = check({ tag: 'x'.repeat(1000) });
    expect(String(errors[0]?.value)).toHaveLength(201);
  });
});

/** The engines differ in the order of errors, not in the errors. */
function order(errors: readonly { path: string }[], one: unknown[], other: unknown[]): number {
  const position = (row: unknown[]) => errors.findIndex(({ path }) => path === row[1]);
  return position(one) - position(other);
}
