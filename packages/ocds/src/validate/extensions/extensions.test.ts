import { describe, expect, it } from 'vitest';
import { release } from '../../testing/given.js';
import { standards } from '../../testing/standards.js';
import { type Extension, loadExtensions, validate } from '../index.js';

const lots: Extension = {
  about: { name: { en: 'Lots' } },
  patch: {
    definitions: {
      Tender: { properties: { lots: { type: 'array', items: { $ref: '#/definitions/Lot' } } } },
      Lot: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          kind: { type: ['string', 'null'], codelist: 'lotKind.csv', openCodelist: true },
        },
      },
    },
  },
  codelists: {
    'lotKind.csv': ['single'],
    '+partyRole.csv': ['carer'],
    '-method.csv': ['limited'],
  },
};
const pinned = 'https://westmere.example/lots/v1.1/extension.json';
const unpinned = 'https://westmere.example/lots/master/extension.json';

function packageWith(extensions: unknown, tender: object) {
  return {
    uri: 'https://westmere.example/1.json',
    version: '1.1',
    publishedDate: '2026-10-01T00:00:00Z',
    publisher: { name: 'Westmere' },
    extensions,
    releases: [release({ tender: { id: '1', ...tender } })],
  };
}

describe.each(standards)('extensions, by %s', (_, standard) => {
  const data = { lots: [{ id: '1', kind: 'shared' }, {}], procurementMethod: 'limited' };

  it('that a package names declare fields and codes, when the registry holds them', () => {
    const report = validate(packageWith([pinned], data), {
      standard,
      registry: { [pinned]: lots },
    });
    expect(report.additionalFields).toEqual([]);
    expect(report.extensions).toEqual({
      applied: [{ url: pinned, name: 'Lots', pinned: true }],
      invalid: [],
    });
    expect(report.missingIds).toMatchObject([{ path: '/releases/tender/lots' }]);
    expect(report.codelists.open).toMatchObject([{ codelist: 'lotKind.csv', values: ['shared'] }]);
    expect(report.codelists.closed).toMatchObject([
      { codelist: 'method.csv', values: ['limited'] },
    ]);
  });

  it('that are not in the registry are reported, and nothing is fetched', () => {
    const { additionalFields, extensions } = validate(packageWith([pinned], data), { standard });
    expect(additionalFields).toMatchObject([{ path: '/releases/tender/lots' }]);
    expect(extensions.invalid).toMatchObject([{ url: pinned, code: 'not_in_registry' }]);
  });

  it('hold for the package that names them only', () => {
    const options = { standard, registry: { [pinned]: lots } };
    const [named, plain] = [packageWith([pinned], data), packageWith([], data)];
    expect(validate(named, options).additionalFields).toEqual([]);
    expect(validate(plain, options).additionalFields).toHaveLength(1);
  });

  it('that the caller gives hold for all of the data', () => {
    const { additionalFields, extensions } = validate(packageWith([], data), {
      standard,
      extensions: [lots],
    });
    expect(additionalFields).toEqual([]);
    expect(extensions.applied).toEqual([{ name: 'Lots', pinned: true }]);
  });

  it('that name a branch are noted as not pinned', () => {
    const registry = { [unpinned]: lots };
    const { applied } = validate(packageWith([unpinned], {}), { standard, registry }).extensions;
    expect(applied).toMatchObject([{ pinned: false, note: expect.stringMatching(/branch/) }]);
  });

  it.each([
    ['ftp://westmere.example/extension.json', 'unsupported_scheme'],
    ['file:///etc/passwd', 'unsupported_scheme'],
    [5, 'not_text'],
    ['https://westmere.example/text', 'not_json'],
    ['https://westmere.example/empty', 'not_an_extension'],
    ['https://westmere.example/odd', 'not_an_extension'],
    ['https://westmere.example/constructor', 'not_in_registry'],
  ])('such as %s are refused with a reason', (url, code) => {
    const registry = {
      'https://westmere.example/text': 'hello',
      'https://westmere.example/empty': {},
      'https://westmere.example/odd': { patch: [] },
    } as unknown as Record<string, Extension>;
    const { extensions } = validate(packageWith([url], {}), { standard, registry });
    expect(extensions).toMatchObject({ applied: [], invalid: [{ code }] });
  });

  it('whose patch breaks the schema are refused, and the rest is still checked', () => {
    const broken = { patch: { definitions: { Tender: { $ref: '#/definitions/Nothing' } } } };
    const report = validate(packageWith([pinned], { id: true }), {
      standard,
      registry: { [pinned]: broken },
    });
    expect(report.extensions.invalid).toMatchObject([{ code: 'unusable_schema' }]);
    expect(report.errors).toMatchObject([{ path: '/releases/tender/id', code: 'wrong_type' }]);
  });
});

describe('the Metrics extension', () => {
  it('is part of the built-in schema, at whatever version a package names it', () => {
    const url =
      'https://raw.example/open-contracting-extensions/ocds_metrics_extension/fad91df/extension.json';
    expect(validate(packageWith([url], {})).extensions).toEqual({
      applied: [{ url, pinned: true }],
      invalid: [],
    });
  });
});

describe('a resolver', () => {
  it('is asked once for each address, and a failing one is reported', async () => {
    const asked: string[] = [];
    const packages = [packageWith([pinned, unpinned], {}), packageWith([pinned, 5], {}), null];
    const registry = await loadExtensions(packages, async (url) => {
      asked.push(url);
      if (url === unpinned) throw new Error('no such host');
      return lots;
    });
    expect(asked).toEqual([pinned, unpinned]);
    const { extensions } = validate(packages[0], { registry });
    expect(extensions.applied).toMatchObject([{ url: pinned }]);
    expect(extensions.invalid).toMatchObject([{ url: unpinned, code: 'resolver_failed' }]);
  });
});
