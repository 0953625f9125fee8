import { describe, expect, it } from 'vitest';
import { quarter } from '../../testing/given.js';
import { aggregate } from './aggregate.js';
import { toObservation } from './observation.js';
import type { AnswerRow } from './types.js';

const rows = (count: number, row: AnswerRow): AnswerRow[] =>
  Array.from({ length: count }, () => row);
const [north, south] = [{ area: 'north' }, { area: 'south' }];

describe('answers to a yes or no question', () => {
  const figures = aggregate(
    [
      ...rows(18, { met: true, dimensions: north, period: quarter.spring }),
      ...rows(2, { met: false, dimensions: north, period: quarter.spring }),
      ...rows(12, { met: true, dimensions: south, period: quarter.spring }),
      ...rows(8, { met: false, dimensions: south, period: quarter.spring }),
      ...rows(5, { met: null, dimensions: south, period: quarter.spring }),
    ],
    { statistic: 'percentage', by: ['area'] },
  );

  it('become a percentage with its base, for everybody and for each slice', () => {
    expect(
      figures.map(({ dimensions, part, base, value }) => [dimensions, part, base, value]),
    ).toEqual([
      [undefined, 30, 40, 75],
      [north, 18, 20, 90],
      [south, 12, 20, 60],
    ]);
  });

  it('become observations of the standard', () => {
    const [whole, first] = figures.map((figure) => toObservation(figure, 'feelSafe'));
    expect(whole).toMatchObject({
      id: 'feelSafe-2026-04-01-2026-06-30',
      measure: 75,
      base: 40,
      unit: { name: 'percent', scheme: 'UNCEFACT', id: 'P1' },
      period: quarter.spring,
    });
    expect(whole?.interval?.lower).toBeCloseTo(59.81, 2);
    expect(whole?.interval?.upper).toBeCloseTo(85.81, 2);
    expect(first).toMatchObject({
      id: 'feelSafe-2026-04-01-2026-06-30-area=north',
      dimensions: north,
    });
  });
});

describe('rows of other kinds', () => {
  it('count the answers that are in the categories asked for', () => {
    const answers = ['always', 'usually', 'never', '', 'always'].map((category) => ({ category }));
    const options = { statistic: 'percentage', categories: ['always', 'usually'] } as const;
    expect(aggregate(answers, options)).toMatchObject([{ base: 4, part: 3, value: 75 }]);
  });

  it('give a mean, a median and a sum of the values there are', () => {
    const values = [4, 1, 2, 9, null, Number.NaN].map((value) => ({ value }));
    expect(aggregate(values, { statistic: 'mean' })).toMatchObject([{ base: 4, value: 4 }]);
    expect(aggregate(values, { statistic: 'median' })).toMatchObject([{ base: 4, value: 3 }]);
    expect(aggregate(values, { statistic: 'sum' })).toMatchObject([{ base: 4, value: 16 }]);
  });

  it('give a rate of events for each thousand hours', () => {
    const hours = rows(4, { exposure: 500 });
    const [falls] = aggregate([...hours, { value: 3 }, {}], { statistic: 'rate' });
    expect(falls).toMatchObject({ base: 4, value: 2 });
    expect(falls?.interval?.lower).toBeLessThan(2);
    expect(falls?.interval?.upper).toBeGreaterThan(2);
  });

  it('count each period by itself, and rows without a dimension under their own name', () => {
    const counted = aggregate(
      [
        ...rows(3, { period: quarter.spring, dimensions: north }),
        ...rows(2, { period: quarter.spring }),
        ...rows(4, { period: quarter.summer, dimensions: south }),
      ],
      { statistic: 'count', by: ['area'], totals: false },
    );
    expect(counted.map(({ dimensions, value }) => [dimensions?.area, value])).toEqual([
      ['north', 3],
      ['notStated', 2],
      ['south', 0],
      ['south', 4],
      ['north', 0],
      ['notStated', 0],
    ]);
  });

  it('say nothing of what nobody answered, rather than 0', () => {
    const [figure] = aggregate([{ met: null }], { statistic: 'percentage' });
    expect(figure).toMatchObject({ base: 0 });
    expect(figure).not.toHaveProperty('value');
  });
});
