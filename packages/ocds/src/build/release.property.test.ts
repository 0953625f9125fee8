import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Release } from '../index.js';
import { releasePackageSchema, releaseSchema } from '../schema/index.js';
import { anyRelease } from '../testing/any-json.js';
import { reachablePair } from '../testing/states.js';
import { BuildError, buildRelease, buildReleasePackage, type FirstRelease } from './index.js';

const offsets = fc.constantFrom('Z', '+01:00', '-05:30');
const about = {
  uri: 'https://data.example/releases.json',
  publisher: { name: 'Westmere Council' },
  license: 'https://data.example/licence',
  publicationPolicy: 'https://data.example/policy',
};

/** Dates of a British summer anywhere in a value, written with another offset. */
function withOffset<Value>(value: Value, offset: string): Value {
  const text = JSON.stringify(value).replaceAll(/(\d\d:\d\d:\d\d)Z/g, `$1${offset}`);
  return JSON.parse(text) as Value;
}

describe('a built release', () => {
  it('is valid, with every date in UTC and nothing empty', () => {
    fc.assert(
      fc.property(reachablePair, offsets, ({ after }, offset) => {
        const { tag: _tag, ...content } = after;
        const built = buildRelease(withOffset(content, offset) as FirstRelease);
        expect(releaseSchema.parse(built)).toEqual(built);
        const text = JSON.stringify(built);
        expect(text).not.toMatch(/T\d\d:\d\d:\d\d[+-]|:""|:\{\}|:\[\]|null/);
        const whole = buildReleasePackage({ ...about, publishedDate: built.date }, [built]);
        expect(releasePackageSchema.parse(whole)).toEqual(whole);
        expect(whole.releases).toEqual([built]);
      }),
    );
  });

  it('is valid or refused with a named error, whatever it is given', () => {
    fc.assert(
      fc.property(anyRelease, (fields) => {
        let built: Release;
        try {
          built = buildRelease({
            ...fields,
            ocid: 'ocds-213czf-1',
            id: '1',
            date: new Date(0),
          });
        } catch (error) {
          expect(error).toBeInstanceOf(BuildError);
          return;
        }
        expect(releaseSchema.parse(built)).toEqual(built);
      }),
      { numRuns: 500 },
    );
  });
});
