import { describe, expect, it } from 'vitest';
import type { Observation, Period } from '../index.js';
import { aggregate } from '../metrics/answers/aggregate.js';
import type { AnswerRow, Statistic } from '../metrics/answers/types.js';
import { canBeDerived } from './can-be-derived.js';
import { protect } from './protect.js';
import { defaultRules } from './rules.js';
import { count } from './testing/given.js';

const spring: Period = { startDate: '2026-04-01T00:00:00Z', endDate: '2026-06-30T23:59:59Z' };
const summer: Period = { startDate: '2026-07-01T00:00:00Z', endDate: '2026-09-30T23:59:59Z' };
const both: Period = { startDate: '2026-04-01T00:00:00Z', endDate: '2026-09-30T23:59:59Z' };

const by = ['area', 'age'];
const people = (period: Period, area: string, age: string, base: number): AnswerRow[] =>
  Array.from({ length: base }, (_, at) => ({
    period,
    dimensions: { area, age },
    met: at % 2 === 0,
  }));

/** Quarters in which nobody is in some of the slices. */
const quarters = (inSpring: Period, inSummer: Period) => [
  ...people(inSpring, 'north', 'adult', 83),
  ...people(inSpring, 'north', 'older', 6),
  ...people(inSpring, 'south', 'adult', 12),
  ...people(inSummer, 'north', 'older', 90),
  ...people(inSummer, 'south', 'adult', 4),
];

const isWithheld = ({ suppression }: Observation) => suppression?.status === 'withheld';

describe.each<[Statistic, boolean]>([
  ['count', true],
  ['count', false],
  ['percentage', true],
  ['percentage', false],
])('two quarters with slices that nobody is in: a %s, said to be empty: %s', (statistic, empty) => {
  const rules = { subject: 'survey' } as const;
  const inQuarters = aggregate(quarters(spring, summer), { statistic, by, empty });
  const inHalf = aggregate(quarters(both, both), { statistic, by, empty });

  it('leave the half year nothing to tell of what was withheld', () => {
    const publications: Observation[][] = [];
    for (const period of [spring, summer]) {
      const figures = inQuarters.filter((each) => each.period === period);
      publications.push(protect(figures, { ...rules, earlier: publications }).observations);
    }
    const half = protect(inHalf, { ...rules, earlier: publications });
    expect(half.exposedBefore).toEqual([]);
    expect(canBeDerived([...publications, half.observations], { ...rules, statistic })).toEqual([]);
  });
});

describe('slices that nobody is in', () => {
  it('are found to give away what was withheld beside them, where they are left out', () => {
    const at = (area: string, age: string, measure?: number): Observation => ({
      period: spring,
      dimensions: { area, age },
      ...(measure === undefined ? { suppression: { status: 'withheld' } } : { measure }),
    });
    const whole = { period: spring, measure: 101 };
    const first = [at('north', 'adult'), at('north', 'older'), at('south', 'adult', 12), whole];
    const second = [at('north', 'older', 90), at('south', 'adult', 14)].map((each) => ({
      ...each,
      period: summer,
    }));
    const sums = [at('north', 'adult', 83), at('north', 'older'), at('south', 'adult', 26)];
    const half = sums.map((each) => ({ ...each, period: both }));
    const rules = { subject: 'survey' } as const;
    expect(canBeDerived([first, second], rules)).toEqual([]);
    expect(canBeDerived([first, second, half], rules)).toContainEqual(
      expect.objectContaining({ dimensions: { area: 'north', age: 'older' }, value: 6 }),
    );
  });

  it('are given in every period, and published as 0 or withheld like any other', () => {
    const figures = aggregate(quarters(spring, summer), { statistic: 'count', by });
    for (const period of [spring, summer]) {
      const own = figures.filter((each) => each.period === period);
      expect(own).toHaveLength(9);
      expect(protect(own).observations.every((each) => isWithheld(each) || 'measure' in each)).toBe(
        true,
      );
    }
  });
});

/** Who knows the rules reads what is withheld alone as small; anything else could be more. */
function possible(first: number, orderOf: readonly Period[], second: number) {
  const truth = new Map([
    [spring, first],
    [summer, second],
    [both, first + second],
  ]);
  const published = new Map<Period, Observation | undefined>();
  const earlier: Observation[][] = [];
  for (const period of orderOf) {
    const { observations } = protect([count(truth.get(period) ?? 0, undefined, { period })], {
      earlier,
    });
    earlier.push(observations);
    published.set(period, observations[0]);
  }
  const { smallest, roundTo } = defaultRules.service;
  const fits = (period: Period, value: number) => {
    const said = published.get(period);
    if (!said) return true;
    const before = orderOf.slice(0, orderOf.indexOf(period));
    // A quarter hangs together with the other once their sum is known.
    const near = period === both || before.includes(both) ? before : [];
    const alone = !near.some((other) => {
      const each = published.get(other);
      return each && isWithheld(each);
    });
    if (isWithheld(said)) return value >= 1 && (!alone || value < smallest);
    if (value > 0 && value < smallest) return false;
    return Math.floor(value / roundTo + 0.5) * roundTo === said.measure;
  };
  const values = new Map<Period, Set<number>>(orderOf.map((period) => [period, new Set()]));
  for (let one = 0; one <= 40; one += 1)
    for (let other = 0; other <= 40; other += 1) {
      if (!fits(spring, one) || !fits(summer, other) || !fits(both, one + other)) continue;
      values.get(spring)?.add(one);
      values.get(summer)?.add(other);
      values.get(both)?.add(one + other);
    }
  return orderOf
    .filter((period) => (truth.get(period) ?? 0) > 0)
    .filter((period) => {
      const said = published.get(period);
      return !said || isWithheld(said);
    })
    .map((period) => values.get(period)?.size ?? 0);
}

describe('two counts by themselves and their sum, by the default rules', () => {
  it.each([
    ['the sum last', [spring, summer, both]],
    ['the sum between', [spring, both, summer]],
    ['the sum first', [both, spring, summer]],
  ])('leave every withheld count three values at least: %s', (_, order) => {
    for (let first = 0; first <= 20; first += 1)
      for (let second = 0; second <= 20; second += 1) {
        const left = possible(first, order, second);
        expect({ first, second, least: Math.min(3, ...left) }).toEqual({ first, second, least: 3 });
      }
  });
});
