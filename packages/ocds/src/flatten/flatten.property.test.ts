import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReleases } from '../testing/any-releases.js';
import { fromCsv, toCsv } from './csv.js';
import { flatten } from './flatten.js';
import { readMetadata, toMetadata } from './metadata.js';
import { unflatten } from './unflatten.js';

describe('flattening any releases at all and putting them together again', () => {
  it('gives the same releases', () => {
    fc.assert(
      fc.property(anyReleases, (releases) => {
        expect(unflatten(flatten(releases))).toEqual({ releases, problems: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same releases through CSV, with paths or with titles at the heads of columns', () => {
    fc.assert(
      fc.property(anyReleases, fc.boolean(), (releases, titles) => {
        const tables = flatten(releases, { titles });
        const described = readMetadata(JSON.parse(JSON.stringify(toMetadata(tables))));
        const read = tables.map((table, index) => {
          const description = described[index];
          if (!description) throw new Error(`${table.name} is not described`);
          return fromCsv(toCsv(table), description);
        });
        expect(unflatten(read)).toEqual({ releases, problems: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the releases as they were', () => {
    fc.assert(
      fc.property(anyReleases, (releases) => {
        const before = JSON.stringify(releases);
        flatten(releases);
        expect(JSON.stringify(releases)).toBe(before);
      }),
    );
  });
});
