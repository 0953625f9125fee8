import { describe, expect, it } from 'vitest';
import { contract, metric, observation, release } from '../testing/given.js';
import { standards } from '../testing/standards.js';
import { validate } from './index.js';

describe.each(standards)('what is seen beside the schema, by %s', (_, standard) => {
  const check = (parts: object) => validate({ ...release(), ...parts }, { standard });

  it('lists undeclared fields once for each path, with the fields inside them', () => {
    const lots = [{ id: '1', value: { amount: 1 } }, { id: '2' }];
    const { additionalFields } = check({ tender: { id: '1', lots }, buyerID: 5 });
    expect(additionalFields).toMatchObject([
      {
        path: '/tender/lots',
        field: 'lots',
        count: 1,
        children: [
          { path: '/tender/lots/id', field: 'id', count: 2 },
          { path: '/tender/lots/value', field: 'value', count: 1 },
          { path: '/tender/lots/value/amount', field: 'amount', count: 1 },
        ],
      },
      { path: '/buyerID', children: [] },
    ]);
  });

  it("takes a metric's dimensions for declared, whatever their names", () => {
    const dimensions = { area: 'north', 'hours of day': 'night', _1: null };
    const agreedMetrics = [metric({ observations: [observation({ measure: 1, dimensions })] })];
    expect(check({ contracts: [contract({ agreedMetrics })] }).additionalFields).toEqual([]);
  });

  it.each(['title_cy', 'title_en-GB', 'title_zh-Hant-TW', 'language_x-plain'])(
    'takes %s for a declared field in another language',
    (name) => {
      const at = name.startsWith('title')
        ? { tender: { id: '1', [name]: 'Gofal' } }
        : { [name]: 'x' };
      expect(check(at).additionalFields).toEqual([]);
    },
  );

  it.each(['nothing_cy', 'title_', 'title_verylonglanguage', '_cy'])(
    'takes %s for undeclared',
    (name) => {
      expect(check({ tender: { id: '1', [name]: 'x' } }).additionalFields).toHaveLength(1);
    },
  );

  it('groups codes that a list does not hold by path, closed and open lists apart', () => {
    const parties = [
      { id: '1', roles: ['supplier', 'carer'] },
      { id: '2', roles: ['carer', 'neighbour'] },
    ];
    const { codelists } = check({
      parties,
      tender: { id: '1', status: 'lost', value: { currency: 'gbp' } },
    });
    expect(codelists.closed.map(({ path, codelist, values }) => [path, codelist, values])).toEqual([
      ['/tender/status', 'tenderStatus.csv', ['lost']],
      ['/tender/value/currency', 'currency.csv', ['gbp']],
    ]);
    expect(codelists.open).toMatchObject([
      {
        path: '/parties/roles',
        codelist: 'partyRole.csv',
        values: ['carer', 'neighbour'],
        count: 3,
        pointers: ['/parties/0/roles/1', '/parties/1/roles/0', '/parties/1/roles/1'],
      },
    ]);
  });

  it('lets null stand where a code may', () => {
    expect(check({ tender: { id: '1', status: null } }).codelists.closed).toEqual([]);
  });

  it('lists deprecated fields with the version and what to use instead', () => {
    const amendment = { description: 'Longer' };
    const { deprecated } = check({
      tender: { id: '1', amendment },
      buyer: { id: '1', address: {} },
    });
    expect(deprecated).toMatchObject(
      [
        {
          path: '/tender/amendment',
          deprecatedVersion: '1.1',
          description: expect.stringMatching(/./),
        },
        { path: '/buyer/address', deprecatedVersion: '1.1' },
      ].sort((one) => (deprecated[0]?.path === one.path ? -1 : 1)),
    );
  });

  it('holds nothing deprecated in 1.1 against data of 1.0', () => {
    const amendment = { description: 'Longer' };
    const data = release({ tender: { id: '1', amendment } });
    expect(validate(data, { standard, version: '1.0' }).deprecated).toEqual([]);
  });

  it('finds items without an id only where the schema lets it be absent', () => {
    const { missingIds, errors } = check({
      parties: [{ name: 'Westmere' }, { id: null, name: 'Eastmere' }, { id: '1' }],
      awards: [{ title: 'No id' }],
    });
    expect(missingIds).toMatchObject([
      { path: '/parties', count: 2, pointers: ['/parties/0', '/parties/1'] },
    ]);
    expect(errors.filter(({ field }) => field === 'id')).toMatchObject([{ path: '/awards' }]);
  });

  it.each(['westmere-1', 'ocds-213CZF-1', 'ocds-213cz', 'OCDS-213czf-1'])(
    'finds no registered prefix in %s',
    (ocid) => {
      expect(check({ ocid }).badPrefixes).toMatchObject([{ path: '/ocid', value: ocid }]);
    },
  );

  it('finds empty text, objects and lists anywhere', () => {
    const extra = { text: ' \t\n', more: [{}], unbreakable: '\u00a0' };
    const { emptyFields } = check({ language: '', parties: [], extra });
    expect(emptyFields.map(({ path, holds }) => [path, holds]).sort()).toEqual([
      ['/extra/more', 'object'],
      ['/extra/text', 'text'],
      ['/extra/unbreakable', 'text'],
      ['/language', 'text'],
      ['/parties', 'list'],
    ]);
  });
});
