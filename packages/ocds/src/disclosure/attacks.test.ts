import { describe, expect, it } from 'vitest';
import type { Dimensions } from '../index.js';
import type { Figure } from '../metrics/answers/types.js';
import { canBeDerived } from './can-be-derived.js';
import { protect } from './protect.js';
import { at, count, hidden } from './testing/given.js';

const unrounded = { service: { roundTo: 1 } };
const from = (startDate: string, endDate: string) => ({ period: { startDate, endDate } });

describe('an attack on overlapping periods', () => {
  it('fails: two half years less the whole are the quarter that both hold', () => {
    const figures = [
      count(100, undefined, from('2026-01-01', '2026-12-31')),
      count(25, undefined, from('2026-01-01', '2026-06-30')),
      count(80, undefined, from('2026-04-01', '2026-12-31')),
      count(5, undefined, from('2026-04-01', '2026-06-30')),
    ];
    const { observations } = protect(figures, { rules: unrounded });
    expect(observations.filter(({ measure }) => measure !== undefined).length).toBe(2);
    expect(canBeDerived([observations], { rules: unrounded })).toEqual([]);
  });

  it('is seen in what others published', () => {
    const published = [
      { ...from('2026-01-01', '2026-12-31'), measure: 100 },
      { ...from('2026-01-01', '2026-06-30'), measure: 25 },
      { ...from('2026-04-01', '2026-12-31'), measure: 80 },
      { ...from('2026-04-01', '2026-06-30'), ...hidden },
    ];
    expect(canBeDerived([published])).toMatchObject([{ how: 'derived', value: 5 }]);
  });

  it('does not take people counted in several quarters for several people', () => {
    const figures = [
      count(50, undefined, from('2026-01-01', '2026-12-31')),
      count(40, undefined, from('2026-01-01', '2026-06-30')),
      count(45, undefined, from('2026-04-01', '2026-12-31')),
    ];
    expect(protect(figures, { rules: unrounded }).withheld).toEqual([]);
  });
});

describe('an attack on people counted in several slices', () => {
  it('fails: the total less one slice is the least that the others count', () => {
    const figures = [
      count(100),
      count(95, { help: 'meals' }),
      count(6, { help: 'travel' }),
      count(20, { help: 'visits' }),
    ];
    const { observations } = protect(
      [figures[0], figures[1], figures[2]].filter((f) => !!f),
      {
        rules: unrounded,
      },
    );
    const [, meals, travel] = observations;
    expect([meals?.measure, travel?.measure]).toEqual([undefined, undefined]);
    expect(protect(figures, { rules: unrounded }).withheld).toHaveLength(1);
  });
});

describe('an attack on percentages without a base', () => {
  it('is seen: 37.5% is a share of 8, 16 or 24, and the rest of 30 is known from it', () => {
    const published = [
      at(undefined, { measure: 40, base: 30 }),
      at('a', { measure: 37.4251497006 }),
      at('b', hidden),
    ];
    const found = canBeDerived([published], { statistic: 'percentage' });
    expect(found).not.toEqual([]);
  });

  it('is no danger where many bases remain possible', () => {
    const published = [
      at(undefined, { measure: 50, base: 400 }),
      at('a', { measure: 50 }),
      at('b', hidden),
      at('c', hidden),
    ];
    expect(canBeDerived([published], { statistic: 'percentage' })).toEqual([]);
  });
});

describe('an attack on rounded percentages', () => {
  it('reckons with those whom rounding hides: 33% of 1000 are from 325 to 335', () => {
    const published = [
      at(undefined, { measure: 33, base: 1000 }),
      at('a', { measure: 36, base: 905 }),
      at('b', hidden),
    ];
    const found = canBeDerived([published], { statistic: 'percentage' });
    expect(found.filter(({ count }) => count === 'part')).toEqual([]);
    expect(found.filter(({ count }) => count === 'base')).toMatchObject([{ value: 95 }]);
  });
});

describe('what is written oddly', () => {
  it('is read as a reader would: a number in text is a number', () => {
    const published = [
      at(undefined, { measure: '1,063' }),
      at('a', hidden),
      at('b', { measure: '1,060' }),
    ];
    expect(canBeDerived([published])).toMatchObject([{ how: 'derived', value: 3 }]);
  });

  it.each([Infinity, -Infinity, Number.NaN, -4, 2.5, 1e300, null, 'about 3'])(
    'never makes the proof fail: %s',
    (measure) => {
      const earlier = [[at(undefined, { measure, base: measure as number }), at('a', hidden)]];
      expect(() => canBeDerived(earlier)).not.toThrow();
      expect(() => canBeDerived(earlier, { statistic: 'percentage' })).not.toThrow();
      expect(() => protect([count(40), count(3, { area: 'a' })], { earlier })).not.toThrow();
    },
  );

  it('is rounded as it says, even where the rules round otherwise now', () => {
    const rounded = (measure: number) => ({
      measure,
      suppression: { status: 'rounded', rule: 'Counts are rounded to the nearest 100' },
    });
    const published = [at(undefined, rounded(1000)), at('a', hidden), at('b', rounded(900))];
    expect(canBeDerived([published])).toEqual([]);
  });
});

describe('a sum', () => {
  it('cannot be found by subtraction even where its base is rounded', () => {
    const sum = (base: number, value: number, dimensions?: Dimensions): Figure => ({
      statistic: 'sum',
      base,
      value,
      ...(dimensions ? { dimensions } : {}),
    });
    const { observations } = protect(
      [sum(40, 400), sum(3, 33, { area: 'a' }), sum(37, 367, { area: 'b' })],
      { subject: 'service', rules: { leastWithheldInLine: 1 } },
    );
    expect(observations.map(({ measure }) => measure)).toEqual([400, undefined, undefined]);
  });
});

describe('what was published before', () => {
  it('is still about today where only another table was corrected', () => {
    const areas = [at('a', hidden), at('b', { measure: 60 }), at('c', { measure: 20 })];
    const ages = [{ dimensions: { age: 'old' }, measure: 500 }];
    const { withheld } = protect([count(85)], { rules: unrounded, earlier: [areas, ages] });
    expect(withheld).toMatchObject([{ rule: 'protects_others' }]);
  });

  it('is guarded from being narrowed further than it was', () => {
    const careless = [
      at(undefined, { measure: 12 }),
      at('a', hidden),
      at('b', hidden),
      at('c', { measure: 8 }),
    ];
    const figures = [
      count(12),
      count(3, { area: 'a' }),
      count(1, { area: 'b' }),
      count(8, { area: 'c' }),
    ];
    const parts = [count(9, { group: 'x' }), count(3, { group: 'y' })];
    const { exposedBefore, observations } = protect([...figures, ...parts], {
      rules: unrounded,
      earlier: [careless],
    });
    expect(exposedBefore).toHaveLength(2);
    expect(observations.filter(({ measure }) => measure === 3)).toEqual([]);
  });
});
