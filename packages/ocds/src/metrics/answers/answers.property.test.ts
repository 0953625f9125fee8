import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate } from './aggregate.js';
import { meanInterval, wilsonInterval } from './intervals.js';

const share = fc
  .tuple(fc.nat({ max: 5000 }), fc.nat({ max: 5000 }))
  .map(([part, rest]) => [part, part + rest] as const)
  .filter(([, base]) => base > 0);

const row = fc.record({
  met: fc.constantFrom(true, false, null),
  value: fc.option(fc.integer({ min: -100, max: 100 })),
  dimensions: fc.record(
    { area: fc.constantFrom('north', 'south'), age: fc.constantFrom('under 65', '65 and over') },
    { requiredKeys: [] },
  ),
});

describe("Wilson's interval", () => {
  it('holds the proportion and stays between 0 and 1', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.5, max: 4, noNaN: true }), ([part, base], z) => {
        const { lower, upper } = wilsonInterval(part, base, z) ?? { lower: 2, upper: -1 };
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(part / base);
        expect(upper).toBeGreaterThanOrEqual(part / base);
      }),
    );
  });

  it('narrows as more people answer alike', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 2, max: 10 }), ([part, base], times) => {
        const width = (factor: number) => {
          const interval = wilsonInterval(part * factor, base * factor);
          return interval ? interval.upper - interval.lower : Number.NaN;
        };
        expect(width(times)).toBeLessThan(width(1));
      }),
    );
  });
});

describe('whatever people answer', () => {
  it('the slices of a dimension add up to their total', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        for (const statistic of ['count', 'sum', 'percentage'] as const) {
          const figures = aggregate(rows, { statistic, by: ['area', 'age'] });
          const total = (dimensions: readonly string[], of: 'base' | 'part' | 'value') =>
            figures
              .filter((each) => Object.keys(each.dimensions ?? {}).join() === dimensions.join())
              .reduce((sum, figure) => sum + (figure[of] ?? 0), 0);
          const additive =
            statistic === 'percentage' ? (['base', 'part'] as const) : (['base', 'value'] as const);
          for (const of of additive)
            for (const slices of [['area'], ['age'], ['area', 'age']])
              expect(total(slices, of)).toBe(total([], of));
        }
      }),
    );
  });

  it('a mean and a median lie between the least and the greatest answer, the mean in its interval', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const rows = values.map((value) => ({ value }));
        for (const statistic of ['mean', 'median'] as const) {
          const value = aggregate(rows, { statistic })[0]?.value ?? Number.NaN;
          expect(value).toBeGreaterThanOrEqual(Math.min(...values));
          expect(value).toBeLessThanOrEqual(Math.max(...values));
        }
        const interval = meanInterval(values);
        expect(interval === undefined).toBe(values.length < 5);
        if (interval) expect(interval.lower).toBeLessThanOrEqual(interval.upper);
      }),
    );
  });
});
