import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../shared/steps.js';
import { release } from '../testing/given.js';
import { parseJson, readReleases } from './index.js';
import { parseTextInSteps } from './parse-json.js';

/** Where a text holds numbers that would be read as others. */
const places = (text: string) =>
  parseJson(text)
    .problems.filter(({ code }) => code === 'number_not_exact')
    .map(({ pointer }) => pointer);

describe('a whole number from 2^53', () => {
  it('is refused with its place where it would be read as another', () => {
    expect(places('{"awards":[{"id":9007199254740992},{"id":9007199254740993}]}')).toEqual([
      '/awards/1/id',
    ]);
    expect(places('[1,[{"a\\"b":-9007199254740993 }],12345678901234567.25]')).toEqual([
      '/1/0/a"b',
      '/2',
    ]);
    expect(places('9007199254740993')).toEqual(['']);
  });

  it('is taken where it would be written again as it was', () => {
    const exact = '[1e20,9007199254740992,100000000000000000000,9007199254740994.0,1.5e300,1e23]';
    expect(places(exact)).toEqual([]);
    expect(places('[1152921504606846976]')).toEqual(['/0']);
  });

  it('is not looked for in text, nor are long fractions refused', () => {
    expect(places('{"id":"a, 9007199254740993","n":0.12345678901234567890,"p":1e3}')).toEqual([]);
  });

  it('refuses only the release that holds it', () => {
    const good = JSON.stringify(release());
    const bad = good.replace('"id":', '"n":9007199254740993,"id":');
    const read = readReleases(`{"releases":[${good},${bad}]}`);
    expect(read.releases).toHaveLength(1);
    expect(read.problems).toMatchObject([{ code: 'number_not_exact', pointer: '/releases/1/n' }]);
    expect(readReleases(`${good}\n${bad}\n`).problems).toMatchObject([{ line: 2, pointer: '/n' }]);
  });

  it('is found in a text that is parsed in steps, wherever it stands', () => {
    const filler = 'x'.repeat(1000);
    for (const before of [0, 250, 262, 263, 400]) {
      const items = Array.from({ length: before }, () => `"${filler}"`);
      const text = `{"a":[${[...items, '9007199254740993', ...items, `"${filler.repeat(300)}"`].join()}]}`;
      const { value } = finish(parseTextInSteps(text)) as { value: { a: unknown[] } };
      expect(value.a[before]).toBeNaN();
      expect(value.a.filter((each) => each !== `x`).length).toBe(before * 2 + 2);
    }
  });

  it('is told from its neighbours, however it is spelt', () => {
    const number = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(
      fc.property(number, fc.nat(3), (whole, noughts) => {
        const isKept = BigInt(String(Number(whole))) === whole;
        const spelt = [
          String(whole),
          `${String(whole)}.${'0'.repeat(noughts + 1)}`,
          `${String(whole)}${'0'.repeat(noughts)}e-${noughts}`,
        ];
        for (const text of spelt) expect(places(`{"n":${text}}`)).toEqual(isKept ? [] : ['/n']);
      }),
    );
  });
});
