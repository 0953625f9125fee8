import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OcdsRecord, Release } from '../index.js';
import { compile, version } from '../merge/index.js';
import { anyRelease } from '../testing/any-json.js';
import { combinePackages } from './combine-packages.js';
import { extendRecord } from './extend-record.js';
import { recordOf } from './record-of.js';
import { recordsOf } from './records-of.js';
import { splitPackage } from './split-package.js';
import type { RecordOptions } from './types.js';

const releases: fc.Arbitrary<Release[]> = fc
  .array(fc.tuple(anyRelease, fc.constantFrom('p', 'q', 'r'), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) =>
    list.map(([fields, ocid, month], position) => {
      const clean = JSON.parse(JSON.stringify(fields)) as object;
      const date = `2026-0${month}-01T00:00:00Z`;
      return { ...clean, ocid, id: String(position), date, tag: ['contract'] };
    }),
  );
const metadata = fc.record(
  {
    uri: fc.webUrl(),
    version: fc.constantFrom('1.0', '1.1'),
    license: fc.oneof(fc.string(), fc.constant(null)),
    publisher: fc.record({ name: fc.string() }),
    extensions: fc.uniqueArray(fc.string()),
    publishedDate: fc.constantFrom('2026-04-01T00:00:00Z', 'soon', ''),
    x: fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  },
  { requiredKeys: [] },
);
const most = fc.integer({ min: 1, max: 900 });

describe('dividing a package and combining the parts', () => {
  it('gives the package back when it was divided by count or by bytes', () => {
    fc.assert(
      fc.property(metadata, releases, most, fc.boolean(), (about, list, limit, byBytes) => {
        const whole = { ...about, releases: list };
        const rule = byBytes
          ? ({ by: 'bytes', most: limit } as const)
          : ({ by: 'count', most: 1 + (limit % 7) } as const);
        const parts = splitPackage(whole, rule).map((part) => part.package);
        expect(combinePackages(parts)).toEqual(whole);
      }),
    );
  });

  it('gives the same releases back, each once, when it was divided by process or by month', () => {
    fc.assert(
      fc.property(metadata, releases, fc.constantFrom('ocid', 'month'), (about, list, by) => {
        const parts = splitPackage({ ...about, releases: list }, { by });
        const combined = combinePackages(parts.map((part) => part.package));
        const order = (one: Release, other: Release) => Number(one.id) - Number(other.id);
        expect({ ...combined, releases: [...combined.releases].sort(order) }).toEqual({
          ...about,
          releases: list,
        });
      }),
    );
  });
});

describe('a record of any releases', () => {
  const options = { onConflict: 'keep-later', versioned: true } as const;

  it('says in its merged forms what merging its releases says', () => {
    fc.assert(
      fc.property(releases, (list) => {
        for (const record of recordsOf(list, options)) {
          const own = list.filter(({ ocid }) => ocid === record.ocid);
          expect(record.compiledRelease).toEqual(compile(own, options));
          expect(record.versionedRelease).toEqual(version(own, options));
        }
      }),
    );
  });

  it('is the same whether its releases came together or one at a time', () => {
    fc.assert(
      fc.property(releases, (list) => {
        const own = list.map((release) => ({ ...release, ocid: 'p' }));
        expect(grown(own, options)).toEqual(recordOf(own, options));
      }),
    );
  });

  it('needs no earlier release where it only links to them and they leave nothing empty', () => {
    fc.assert(
      fc.property(fc.array(tidy, { minLength: 1, maxLength: 5 }), (list) => {
        const own = list.map((fields, position) => ({
          ...fields,
          ...{ ocid: 'p', id: String(position), date: `2026-0${position + 1}-01`, tag: ['award'] },
        }));
        const linked = { ...options, form: 'linked', packageUri: 'https://w.example/' } as const;
        expect(grown(own, linked)).toEqual(recordOf(own, linked));
      }),
    );
  });
});

const word = fc.constantFrom('a', 'b', 'c');
const tidy = fc.record(
  {
    language: word,
    tender: fc.record({ id: word, title: word, value: fc.record({ amount: fc.nat(5) }) }),
    awards: fc.uniqueArray(fc.record({ id: word, title: word }), {
      selector: ({ id }) => id,
      minLength: 1,
    }),
  },
  { requiredKeys: [] },
);

function grown(list: readonly unknown[], options: RecordOptions): OcdsRecord {
  const [first, ...rest] = list;
  return rest.reduce<OcdsRecord>(
    (record, release) => extendRecord(record, release, options),
    recordOf([first], options),
  );
}
