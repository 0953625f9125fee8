import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../index.js';
import { anyRelease } from '../../testing/any-json.js';
import { metric, observation, release } from '../../testing/given.js';
import { comparisonsOf } from './comparisons-of.js';
import { dimensionsIn, metricsIn } from './contents.js';
import { factsOf } from './facts-of.js';
import { filterCube } from './filter.js';
import { groupCube } from './group.js';

const dimensions = fc.dictionary(
  fc.constantFrom('area', 'age', 'sex'),
  fc.constantFrom('one', 'two', '', null),
);

const cube = fc.array(fc.tuple(fc.constantFrom('a', 'b'), dimensions, fc.double())).map((all) =>
  factsOf(
    release({
      planning: {
        forecasts: all.map(([id, slice, measure]) =>
          metric({ id, observations: [observation({ dimensions: slice, measure })] }),
        ),
      },
    }),
  ),
);

describe('any cube', () => {
  it('is what has a dimension set and what has not, and the values add up', () => {
    fc.assert(
      fc.property(cube, (facts) => {
        for (const name of ['area', 'age', 'sex']) {
          const set = filterCube(facts, { dimensions: { [name]: true } });
          const notSet = filterCube(facts, { dimensions: { [name]: false } });
          expect(new Set([...set, ...notSet])).toEqual(new Set(facts));
          expect(set.length + notSet.length).toBe(facts.length);
          const summary = dimensionsIn(facts).find((each) => each.name === name);
          const equal = (summary?.values ?? []).flatMap(({ value }) =>
            filterCube(facts, { dimensions: { [name]: value } }),
          );
          expect(equal).toHaveLength(set.length);
        }
      }),
    );
  });

  it('is the sum of its groups and of its metrics', () => {
    fc.assert(
      fc.property(cube, (facts) => {
        const groups = groupCube(facts, ['metric', { dimension: 'area' }]);
        expect(groups.flatMap(({ members }) => members)).toHaveLength(facts.length);
        const counts = metricsIn(facts).map(({ stages }) => stages.forecast ?? 0);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(facts.length);
      }),
    );
  });

  it('is read from whatever a notice holds', () => {
    fc.assert(
      fc.property(anyRelease, (json) => {
        const notice = { ...json, ocid: 'a' } as unknown as Release;
        for (const { title, metric: id } of factsOf(notice)) {
          expect(title).toMatch(/\S/);
          expect(id).toMatch(/\S/);
        }
        for (const { verdict } of comparisonsOf(notice, { asOf: '2026-12-01' }))
          expect(verdict).toMatch(/^(met|withheld|(not|rated)_[a-z_]+)$/);
      }),
      { numRuns: 500 },
    );
  });
});
