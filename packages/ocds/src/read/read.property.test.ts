import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { release } from '../testing/given.js';
import { parseJson } from './parse-json.js';
import { readLines } from './read-lines.js';
import { readReleases } from './read-releases.js';

const field = fc.constantFrom('ocid', 'id', 'date', 'tag', 'releases', 'records', 'url');
const shaped = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue(),
    fc.dictionary(fc.oneof(field, fc.constant('compiledRelease')), tie('any')),
    fc.array(tie('any'), { maxLength: 3 }),
  ),
})).any;

describe('reading anything at all', () => {
  it('never throws on any JSON, and either takes something or says why not', () => {
    fc.assert(
      fc.property(shaped, (value) => {
        for (const input of [value, JSON.stringify(value)]) {
          const { releases, linked, problems } = readReleases(input);
          const answered = releases.length + linked.length + problems.length > 0;
          expect(answered || JSON.stringify(value).includes('[]')).toBe(true);
        }
      }),
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readReleases(text).releases).toEqual([]);
        expect(parseJson(text).problems.length > 0 || JSON.parse(text) !== undefined).toBe(true);
      }),
    );
  });

  it('finds the same releases in a stream however it is cut', async () => {
    const text = [1, 2, 3].map((id) => JSON.stringify(release({ id: `${id} ŷ😀` }))).join('\n');
    const whole = new TextEncoder().encode(text);
    const places = fc.array(fc.nat({ max: whole.length }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(places, async (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), whole.length];
        const chunks = edges.slice(1).map((end, index) => whole.slice(edges[index], end));
        const ids: string[] = [];
        for await (const { releases } of readLines(chunks)) ids.push(...releases.map((r) => r.id));
        expect(ids).toEqual(['1 ŷ😀', '2 ŷ😀', '3 ŷ😀']);
      }),
    );
  });
});
