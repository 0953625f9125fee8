import { describe, expect, it } from 'vitest';
import { release } from '../testing/given.js';
import { combineMetadata, type DifferingMetadata } from './combine-metadata.js';
import { type CombineWarning, combinePackages } from './combine-packages.js';
import { ConflictingMetadataError, MixedPackagesError } from './errors.js';
import { packageText, textBytes } from './package-text.js';
import { splitPackage } from './split-package.js';

const licence = 'https://licence.example/open';
const first = {
  uri: 'https://westmere.example/1.json',
  version: '1.1',
  publishedDate: '2026-04-01T00:30:00+01:00',
  publisher: { name: 'Westmere', uid: 'W' },
  license: licence,
  extensions: ['https://extension.example/a', 'https://extension.example/b'],
  links: { next: 'https://westmere.example/2.json' },
};
const second = {
  ...first,
  uri: 'https://westmere.example/2.json',
  publishedDate: '2026-04-01T00:00:00Z',
  publisher: { uid: 'W', name: 'Westmere' },
  extensions: ['https://extension.example/c', 'https://extension.example/a'],
  links: { prev: 'https://westmere.example/1.json' },
};

describe('what packages say of themselves, combined', () => {
  it('is what a package says that stands alone', () => {
    expect(combineMetadata([first])).toEqual(first);
  });

  it('gathers extensions, takes the newest moment and leaves out what holds for one alone', () => {
    expect(combineMetadata([first, second])).toEqual({
      version: '1.1',
      publishedDate: '2026-04-01T00:00:00Z',
      publisher: second.publisher,
      license: licence,
      extensions: [
        'https://extension.example/a',
        'https://extension.example/b',
        'https://extension.example/c',
      ],
    });
  });

  it('takes the publisher that was named last, and says so', () => {
    const warnings: DifferingMetadata[] = [];
    const other = { ...second, publisher: { name: 'Eastmere' } };
    const onWarning = (warning: DifferingMetadata) => warnings.push(warning);
    expect(combineMetadata([first, other], { onWarning })).toMatchObject({
      publisher: { name: 'Eastmere' },
    });
    expect(warnings).toEqual([
      {
        code: 'differing_metadata',
        field: 'publisher',
        values: [first.publisher, other.publisher],
      },
    ]);
  });

  it.each([
    ['license', 'https://licence.example/closed', licence],
    ['version', '1.0', '1.1'],
    ['version', undefined, '1.1'],
  ])('refuses two values of %s unless one is chosen', (field, value, chosen) => {
    const other = { ...second, [field]: value };
    expect(() => combineMetadata([first, other])).toThrow(ConflictingMetadataError);
    expect(() => combineMetadata([first, other])).toThrow(expect.objectContaining({ field }));
    const metadata = { [field]: chosen };
    expect(combineMetadata([first, other], { metadata })).toMatchObject(metadata);
  });

  it('is first of all what the caller says', () => {
    const metadata = { uri: 'https://westmere.example/all.json', publisher: { name: 'Both' } };
    expect(combineMetadata([first, second], { metadata })).toMatchObject(metadata);
  });
});

describe('combined packages', () => {
  const releases = [release({ id: '1' }), release({ id: '2' })];

  it('hold all releases in the order given', () => {
    const [one, two] = releases;
    const combined = combinePackages([
      { ...first, releases: [two] },
      { ...second, releases: [one] },
    ] as { releases: typeof releases }[]);
    expect(combined.releases).toEqual([two, one]);
  });

  it('keep a release that stands there twice, and say so', () => {
    const warnings: CombineWarning[] = [];
    const one = { ...first, releases };
    const combined = combinePackages([one, one], {
      onWarning: (warning) => warnings.push(warning),
    });
    expect(combined.releases).toHaveLength(4);
    expect(warnings).toEqual([
      { code: 'duplicate_release', ocid: 'ocds-213czf-demo', id: '1' },
      { code: 'duplicate_release', ocid: 'ocds-213czf-demo', id: '2' },
    ]);
  });

  it('gather the sources of records', () => {
    const package1 = { ...first, packages: ['a', 'b'], records: [{ ocid: 'p' }] };
    const package2 = { ...first, packages: ['b', 'c'], records: [{ ocid: 'q' }] };
    expect(combinePackages([package1, package2])).toMatchObject({
      packages: ['a', 'b', 'c'],
      records: [{ ocid: 'p' }, { ocid: 'q' }],
    });
  });

  it('are never of two kinds', () => {
    const mixture = [{ releases }, { records: [{ ocid: 'p' }] }];
    expect(() => combinePackages(mixture)).toThrow(
      expect.objectContaining({ code: 'mixed_packages' }),
    );
    expect(() => combinePackages([])).toThrow(MixedPackagesError);
    expect(() => combinePackages([release() as never])).toThrow('This is not a package.');
  });
});

describe('a divided package', () => {
  const months = ['2026-04', '2026-06', '2026-04', undefined];
  const releases = months.map((month, position) =>
    release({
      ocid: `ocds-213czf-${position % 2}`,
      id: String(position),
      date: month ? `${month}-01T00:00:00Z` : 'soon',
    }),
  );
  const whole = { ...first, releases };
  const ids = (rule: Parameters<typeof splitPackage>[1]) =>
    splitPackage(whole, rule).map((part) => [
      part.name,
      ...part.package.releases.map(({ id }) => id),
    ]);

  it('has so many releases in a part', () => {
    expect(ids({ by: 'count', most: 3 })).toEqual([
      ['0001', '0', '1', '2'],
      ['0002', '3'],
    ]);
  });

  it('has one part for each process or for each month', () => {
    expect(ids({ by: 'ocid' })).toEqual([
      ['ocds-213czf-0', '0', '2'],
      ['ocds-213czf-1', '1', '3'],
    ]);
    expect(ids({ by: 'month' })).toEqual([
      ['2026-04', '0', '2'],
      ['2026-06', '1'],
      ['no-date', '3'],
    ]);
  });

  it('puts a record in the month of its newest release', () => {
    const links = ['2026-05', '2026-07', '2026-06'].map((month) => ({
      url: 'u',
      date: `${month}-01`,
    }));
    const records = [
      { ocid: 'p', releases: links },
      { ocid: 'q', compiledRelease: release({ date: '2026-08-01' }) },
    ];
    expect(splitPackage({ records }, { by: 'month' }).map(({ name }) => name)).toEqual([
      '2026-07',
      '2026-08',
    ]);
  });

  it('keeps within so many bytes as it is written, unless one release is larger', async () => {
    const size = async (part: typeof whole) => {
      const { releases: entries, ...metadata } = part;
      let text = '';
      for await (const piece of packageText(metadata, 'releases', entries)) text += piece;
      expect(JSON.parse(text)).toEqual(part);
      expect(textBytes(text)).toBe(Buffer.byteLength(text));
      return Buffer.byteLength(text);
    };
    const [parts] = [
      splitPackage({ ...whole, releases: releases.slice(0, 2) }, { by: 'count', most: 2 }),
    ];
    const two = await size(parts[0]?.package ?? whole);
    expect(ids({ by: 'bytes', most: two })[0]).toEqual(['0001', '0', '1']);
    expect(ids({ by: 'bytes', most: two - 1 })[0]).toEqual(['0001', '0']);
    expect(ids({ by: 'bytes', most: 1 })).toHaveLength(4);
  });

  it('gives each part an address when told how', () => {
    const uri = (name: string) => `https://westmere.example/${name}.json`;
    expect(splitPackage(whole, { by: 'month' }, { uri })[1]?.package.uri).toBe(
      'https://westmere.example/2026-06.json',
    );
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a limit of %d', (most) => {
    expect(() => splitPackage(whole, { by: 'count', most })).toThrow(RangeError);
  });
});
