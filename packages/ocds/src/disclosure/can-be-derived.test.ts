import { describe, expect, it } from 'vitest';
import { canBeDerived } from './can-be-derived.js';
import { at, hidden } from './testing/given.js';

describe('the proof', () => {
  it('finds a withheld count by subtraction, and says which', () => {
    const published = [
      at(undefined, { measure: 63 }),
      at('north', hidden),
      at('south', { measure: 60 }),
    ];
    expect(canBeDerived([published])).toEqual([
      {
        dimensions: { area: 'north' },
        count: 'base',
        how: 'derived',
        value: 3,
        sentence: 'area north: how many it rests on follows from the other numbers by subtraction.',
      },
    ]);
  });

  it('finds it over two publications', () => {
    const first = [at('north', hidden), at('south', { measure: 60 })];
    expect(canBeDerived([first])).toEqual([]);
    expect(canBeDerived([first, [at(undefined, { measure: 63 })]])).toMatchObject([{ value: 3 }]);
  });

  it('finds counts that can only be small, though not which', () => {
    const published = [
      at(undefined, { measure: 20 }),
      at('a', hidden),
      at('b', hidden),
      at('c', { measure: 16 }),
    ];
    expect(canBeDerived([published])).toMatchObject([{ how: 'narrowed' }, { how: 'narrowed' }]);
  });

  it('reckons with what rounding leaves open', () => {
    const rounded = (measure: number) => ({ measure, suppression: { status: 'rounded' } });
    const published = [at(undefined, rounded(75)), at('north', hidden), at('south', rounded(70))];
    expect(canBeDerived([published])).toEqual([]);
  });

  it('takes percentages apart into those for and against', () => {
    const share = (measure: number, base: number) => ({ measure, base });
    const published = [
      at(undefined, share(60, 50)),
      at('north', hidden),
      at('south', share(70, 40)),
    ];
    const found = canBeDerived([published], { statistic: 'percentage' });
    expect(found.map(({ count, value }) => [count, value])).toEqual([
      ['base', 10],
      ['part', 2],
      ['rest', 8],
    ]);
  });

  it('holds numbers for unproved that contradict each other', () => {
    const published = [
      at(undefined, { measure: 10 }),
      at('north', hidden),
      at('south', { measure: 60 }),
    ];
    expect(canBeDerived([published])).toMatchObject([{ how: 'derived', value: -50 }]);
  });
});
