import { describe, expect, it } from 'vitest';
import type { Dimensions, Observation } from '../index.js';
import type { Figure } from '../metrics/answers/types.js';
import { quarter } from '../testing/given.js';
import { canBeDerived } from './can-be-derived.js';
import { FiguresError } from './errors.js';
import { protect } from './protect.js';
import { count } from './testing/given.js';

const share = (part: number, base: number, dimensions?: Dimensions): Figure => ({
  statistic: 'percentage',
  base,
  part,
  value: (part / base) * 100,
  interval: { lower: 0, upper: 100 },
  ...(dimensions ? { dimensions } : {}),
});

const unrounded = { service: { roundTo: 1 } };

/** The measure of each slice, by its values; `undefined` where it is withheld. */
const measures = (observations: readonly Observation[]) =>
  Object.fromEntries(
    observations.map(({ dimensions, measure }) => [
      Object.values(dimensions ?? {}).join(' ') || 'all',
      measure,
    ]),
  );

const byArea = (counts: Record<string, number>) => [
  count(Object.values(counts).reduce((sum, each) => sum + each, 0)),
  ...Object.entries(counts).map(([area, base]) => count(base, { area })),
];

describe('counts of services', () => {
  const { observations, withheld } = protect(byArea({ north: 3, south: 42, east: 0, west: 31 }), {
    metric: 'missedVisits',
  });

  it('show 0 as 0, round what is large, and give no number for 1 to 7 nor for one cell more', () => {
    expect(measures(observations)).toEqual({
      all: 75,
      north: undefined,
      south: 40,
      east: 0,
      west: undefined,
    });
  });

  it('say that they are rounded', () => {
    expect(observations[0]).toMatchObject({
      suppression: { status: 'rounded', rule: 'Counts are rounded to the nearest 5' },
    });
  });

  it('say the same of every withheld cell: no measure, base or interval', () => {
    const [north, west] = observations.filter(
      ({ suppression }) => suppression?.status === 'withheld',
    );
    expect(north).toEqual({
      id: 'missedVisits-area=north',
      dimensions: { area: 'north' },
      notes: 'Withheld to protect the people counted.',
      suppression: {
        status: 'withheld',
        rule: 'Counts from 1 to 7, and what would give one away',
      },
    });
    expect({ ...west, id: north?.id, dimensions: north?.dimensions }).toEqual(north);
  });

  it('are explained to the publisher cell by cell', () => {
    expect(withheld).toEqual([
      {
        dimensions: { area: 'north' },
        kind: 'primary',
        rule: 'small_base',
        sentence: 'Withheld (area north): it rests on 1 to 7, which is too few to show.',
      },
      {
        dimensions: { area: 'west' },
        kind: 'secondary',
        rule: 'protects_others',
        sentence: 'Withheld (area west): with it, another withheld number could be worked out.',
      },
    ]);
  });
});

describe('answers to surveys', () => {
  it('need a base of ten, and eight people for and against, or none', () => {
    const { withheld, observations } = protect([
      share(30, 60),
      share(5, 9, { area: 'a' }),
      share(12, 15, { area: 'b' }),
      share(3, 16, { area: 'c' }),
      share(10, 20, { area: 'd' }),
    ]);
    expect(withheld.map(({ dimensions, rule }) => [dimensions?.area, rule])).toEqual([
      ['a', 'small_base'],
      ['b', 'small_rest'],
      ['c', 'small_part'],
    ]);
    expect(observations.at(-1)).toMatchObject({ measure: 50, base: 20 });
    expect(observations[1]).not.toHaveProperty('base');
    expect(observations[1]).not.toHaveProperty('interval');
  });

  it('may follow a rule that rounds instead', () => {
    const rules = { survey: { smallest: 8, smallestPart: 1, roundTo: 5 } };
    const [shown] = protect([share(12, 14)], { rules }).observations;
    expect(shown).toMatchObject({ base: 15, suppression: { status: 'rounded' } });
    expect(shown?.measure).toBeCloseTo(66.67, 2);
    expect(shown?.interval?.lower).toBeCloseTo(41.71, 2);
  });

  it('give no mean or median of fewer than ten', () => {
    for (const statistic of ['mean', 'median'] as const) {
      const figure = (base: number) => ({ statistic, base, value: 4.2 });
      expect(protect([figure(9)]).withheld).toHaveLength(1);
      expect(protect([figure(10)]).observations).toMatchObject([{ measure: 4.2, base: 10 }]);
    }
  });

  it('give a rate of rounded events, with its own interval', () => {
    const [shown] = protect([
      { statistic: 'rate', base: 12, exposure: 6, value: 2, interval: { lower: 1, upper: 4 } },
    ]).observations;
    expect(shown).toMatchObject({ base: 10, measure: 1.66666666667 });
    expect(shown?.interval?.lower).toBeGreaterThan(0);
    expect(shown?.interval?.lower).toBeLessThan(1);
  });
});

describe('a cross of two dimensions', () => {
  const cross = (rows: Record<string, Record<string, number>>) => {
    const cells = Object.entries(rows).flatMap(([area, ages]) =>
      Object.entries(ages).map(([age, base]) => ({ area, age, base })),
    );
    const sum = (some: { base: number }[]) => some.reduce((total, { base }) => total + base, 0);
    const ages = Object.keys(rows.north ?? {});
    return [
      count(sum(cells)),
      ...Object.keys(rows).map((area) =>
        count(sum(cells.filter((c) => c.area === area)), { area }),
      ),
      ...ages.map((age) => count(sum(cells.filter((c) => c.age === age)), { age })),
      ...cells.map(({ area, age, base }) => count(base, { area, age })),
    ];
  };
  const figures = cross({
    north: { young: 3, middle: 20, old: 40 },
    south: { young: 30, middle: 50, old: 60 },
    east: { young: 35, middle: 25, old: 70 },
  });

  it('withholds at least two in every row and column, and no total', () => {
    const { observations, withheld, refused } = protect(figures, { rules: unrounded });
    const shown = measures(observations);
    expect(shown).toMatchObject({ all: 333, north: 63, young: 68 });
    expect(withheld).toHaveLength(4);
    for (const name of ['area', 'age'])
      for (const value of new Set(withheld.map(({ dimensions }) => dimensions?.[name])))
        expect(withheld.filter(({ dimensions }) => dimensions?.[name] === value)).toHaveLength(2);
    expect(refused).toEqual([]);
    expect(canBeDerived([observations], { rules: unrounded })).toEqual([]);
  });

  it('is refused where it cannot be protected, and its totals are kept', () => {
    const thin = cross({ north: { young: 1, old: 8 }, south: { young: 40, old: 0 } });
    const { observations, refused } = protect(thin, { rules: unrounded });
    expect(measures(observations)).toMatchObject({ north: 9, south: 40, young: 41, old: 8 });
    expect(refused).toEqual([
      {
        dimensions: ['age', 'area'],
        sentence:
          'All of age and area (the whole) is withheld: some of it could be worked out from the rest.',
      },
    ]);
    expect(canBeDerived([observations], { rules: unrounded })).toEqual([]);
  });
});

describe('totals over time', () => {
  it('do not give away the quarter that is withheld', () => {
    const figures = [
      count(100, undefined, { period: { startDate: '2026-04-01', endDate: '2026-09-30' } }),
      count(4, undefined, { period: quarter.spring }),
      count(96, undefined, { period: quarter.summer }),
    ];
    const { observations } = protect(figures, { rules: unrounded });
    expect(observations.map(({ measure }) => measure)).toEqual([100, undefined, undefined]);
  });
});

describe('those whom no slice counts', () => {
  it('are protected too: a total less its slices would give them away', () => {
    const { observations } = protect(
      [count(100), count(60, { area: 'a' }), count(38, { area: 'b' })],
      {
        rules: unrounded,
      },
    );
    expect(measures(observations)).toEqual({ all: 100, a: 60, b: undefined });
  });
});

describe('what was published before', () => {
  const rules = unrounded;
  const first = protect(byArea({ north: 3, south: 20, west: 50 }), { rules });

  it('keeps withheld what was withheld: a correction gives nothing away', () => {
    const corrected = byArea({ north: 12, south: 20, west: 50 });
    const { observations, withheld } = protect(corrected, { rules, earlier: [first.observations] });
    expect(measures(observations)).toEqual({
      all: 82,
      north: undefined,
      south: undefined,
      west: 50,
    });
    expect(withheld.map(({ kind, rule }) => [kind, rule])).toEqual([
      ['differencing', 'withheld_before'],
      ['differencing', 'withheld_before'],
    ]);
  });

  it('gives nothing away beside a new breakdown', () => {
    const areas = protect(byArea({ north: 3, south: 20, west: 50 }).slice(1), { rules });
    const south = areas.observations.find(({ measure }) => measure === 20);
    expect(south).toBeDefined();
    const ages = [count(73), count(40, { age: 'young' }), count(33, { age: 'old' })];
    expect(protect(ages, { rules }).withheld).toEqual([]);
    const { observations, withheld } = protect(ages, { rules, earlier: [areas.observations] });
    expect(withheld.length).toBeGreaterThan(0);
    expect(canBeDerived([areas.observations, observations], { rules })).toEqual([]);
  });

  it('is not corrected by a number so small that it is about those few', () => {
    const [before] = [protect([count(100)], { rules }).observations];
    const { withheld } = protect([count(102)], { rules, earlier: [before] });
    expect(withheld).toMatchObject([{ kind: 'differencing', rule: 'small_correction' }]);
    expect(protect([count(120)], { rules, earlier: [before] }).withheld).toEqual([]);
  });

  it('is named where it gave a small number away already', () => {
    const careless: Observation[] = [{ id: '1', dimensions: { area: 'north' }, measure: 3 }];
    const figures = byArea({ north: 3, south: 20, west: 50 });
    const { exposedBefore, observations } = protect(figures, { rules, earlier: [careless] });
    expect(exposedBefore).toMatchObject([
      { dimensions: { area: 'north' }, count: 'base', how: 'derived', value: 3 },
    ]);
    expect(measures(observations)).toMatchObject({ north: undefined, all: 73 });
  });
});

describe('figures that are no table', () => {
  it.each([
    ['given twice', [count(20), count(20)]],
    ['of another statistic', [count(20), share(1, 2, { area: 'north' })]],
    ['a whole base', [count(2.5)]],
    ['a whole part of it', [share(3, 2)]],
  ])('are refused: %s', (words, figures) => {
    expect(() => protect(figures)).toThrow(FiguresError);
    expect(() => protect(figures)).toThrow(words);
  });

  it('and rules that are no numbers are refused by name', () => {
    expect(() => protect([count(20)], { rules: { service: { roundTo: 0 } } })).toThrow(
      'The rule service.roundTo must be a whole number from 1.',
    );
  });

  it('may be none at all', () => {
    expect(protect([]).observations).toEqual([]);
  });
});
