import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contract, Observation } from '../index.js';
import { finish } from '../shared/steps.js';
import { pairByComparing, targetByComparing } from '../testing/pair-by-comparing.js';
import { namedDimensions, sliceKey } from './dimensions.js';
import { pairResults } from './pair-results.js';
import { periodDays } from './period-days.js';
import { resultOf } from './result.js';
import { targetFinder } from './target-for.js';

const asOf = '2026-12-01';

/** Few days, so that periods meet, hold and cross one another; some are reversed or open. */
const day = fc.integer({ min: 0, max: 200 }).map((days) => {
  const date = new Date(Date.UTC(2026, 0, 1 + days)).toISOString();
  return `${date.slice(0, 10)}T00:00:01+00:00`;
});
const month = fc.constantFrom('01', '02', '03', '04', '05');
const period = fc.oneof(
  { weight: 4, arbitrary: fc.record({ startDate: day, endDate: day }) },
  {
    weight: 4,
    arbitrary: month.map((number) => ({
      startDate: `2026-${number}-01`,
      endDate: `2026-${number}-28`,
    })),
  },
  fc.record({ startDate: day }),
  fc.record({ endDate: day }),
  fc.constant({ durationInMonths: 1 }),
  fc.constant({ startDate: '2026-13-45', endDate: 'soon' }),
);
const observation = fc.record(
  {
    id: fc.constant('o'),
    period: fc.option(period),
    measure: fc.oneof(fc.integer({ max: 9, min: 0 }), fc.constantFrom('95%', 'well', null)),
    dimensions: fc.option(
      fc.record({ area: fc.constantFrom('north', 'south', null) }, { requiredKeys: [] }),
    ),
  },
  { requiredKeys: ['id'] },
) as fc.Arbitrary<Observation>;
const metrics = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    title: fc.constant('Visits'),
    observations: fc.array(observation, { maxLength: 12 }),
  }),
  { maxLength: 4 },
);
const anyContract: fc.Arbitrary<Contract> = fc.record({
  id: fc.constant('1'),
  period: fc.option(period, { nil: undefined }),
  agreedMetrics: metrics,
  implementation: fc.record({ metrics }),
}) as fc.Arbitrary<Contract>;

describe('pairing by sorted search', () => {
  it('finds just the places, results and targets that comparing each with each finds', () => {
    fc.assert(
      fc.property(anyContract, (contract) => {
        const slow = pairByComparing(contract, asOf).map(({ id, places }) => ({
          id,
          places: places.map(({ days, slice, observation: found, target }) => ({
            days,
            slice,
            target,
            result: resultOf(found, days.end !== undefined && days.end < asOf),
          })),
        }));
        const quick = pairResults(contract, { asOf }).map(
          ({ id, periods, dimensions: shared }) => ({
            id,
            places: periods.map(({ days, dimensions, target, result }) => ({
              days,
              slice: sliceKey(namedDimensions(dimensions ?? shared)),
              target,
              result,
            })),
          }),
        );
        expect(quick).toEqual(slow);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the target that holds, among many that hold and cross one another', () => {
    const targets = fc.array(
      fc.record({ period, id: fc.nat() }).map(({ period: when, id }) => ({
        target: { kind: 'number' as const, value: id },
        period: when,
      })),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(targets, fc.array(period, { maxLength: 10 }), (all, asked) => {
        const find = finish(targetFinder(all));
        for (const when of asked) {
          const days = periodDays(when);
          expect(find(days, '')).toBe(targetByComparing({ targets: all }, days, ''));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
