import { describe, expect, it } from 'vitest';
import type { Observation } from '../index.js';
import { canBeDerived } from './can-be-derived.js';
import { protect } from './protect.js';
import { at, count, hidden } from './testing/given.js';

const unrounded = { service: { roundTo: 1 } };
const spring = { period: { startDate: '2026-04-01', endDate: '2026-06-30' } };
const summer = { period: { startDate: '2026-07-01', endDate: '2026-09-30' } };
const both = { period: { startDate: '2026-04-01', endDate: '2026-09-30' } };

const numbers = (observations: readonly Observation[]) =>
  observations.map(({ dimensions, measure }) => [dimensions?.area ?? 'all', measure]);

describe('a number that is corrected to a small one', () => {
  const first = [
    at(undefined, { measure: 73 }),
    at('a', hidden),
    at('b', hidden),
    at('c', { measure: 50 }),
  ];

  it('is given away by the old total and the new one, for all else stayed as it was', () => {
    const second = [
      at(undefined, { measure: 25 }),
      at('a', hidden),
      at('b', hidden),
      at('c', hidden),
    ];
    expect(canBeDerived([first, second], { rules: unrounded })).toContainEqual(
      expect.objectContaining({ dimensions: { area: 'c' }, how: 'derived', value: 2 }),
    );
  });

  it('takes its total with it', () => {
    const corrected = [
      count(25),
      count(3, { area: 'a' }),
      count(20, { area: 'b' }),
      count(2, { area: 'c' }),
    ];
    const { observations, exposedBefore } = protect(corrected, {
      rules: unrounded,
      earlier: [first],
    });
    expect(numbers(observations)).toEqual([
      ['all', undefined],
      ['a', undefined],
      ['b', undefined],
      ['c', undefined],
    ]);
    expect(exposedBefore).toEqual([]);
    // What it was is known, as it was published; what it is now is not.
    const known = canBeDerived([first, observations], { rules: unrounded });
    expect(known.map(({ value }) => value)).toEqual([73, 50]);
  });

  it('stays withheld where the new table leaves out a slice that was withheld before', () => {
    const corrected = [count(60), count(50, { area: 'c' }), count(10, { area: 'd' })];
    const { observations } = protect(corrected, { rules: unrounded, earlier: [first] });
    const known = canBeDerived([first, observations], { rules: unrounded });
    expect(known.map(({ value }) => value)).toEqual([73]);
  });
});

describe('a total that is corrected while all its parts are withheld', () => {
  it('tells by how much one of them was corrected, and no more', () => {
    const parts = ['a', 'b', 'c'].map((area) => at(area, hidden));
    const published = [
      [at(undefined, { measure: 73 }), ...parts],
      [at(undefined, { measure: 103 }), ...parts],
    ];
    expect(canBeDerived(published, { rules: unrounded })).toEqual([]);
  });
});

describe('a quarter that is corrected without a word before the half year', () => {
  const area = (name: string, measure: number | undefined, when: object): Observation => ({
    ...at(name, measure === undefined ? hidden : { measure }),
    ...when,
  });
  const first = [area('a', 83, spring), area('b', undefined, spring), area('c', 12, spring)];
  const second = [area('a', 40, summer), area('b', 90, summer), area('c', 30, summer)];

  it('is still known of by all that was not corrected', () => {
    const half = [area('a', 140, both), area('b', 96, both), area('c', 42, both)];
    expect(canBeDerived([first, second, half], { rules: unrounded })).toContainEqual(
      expect.objectContaining({ dimensions: { area: 'b' }, how: 'derived', value: 6 }),
    );
  });

  it('does not let the half year show what was withheld in it', () => {
    const half = [
      count(140, { area: 'a' }, both),
      count(96, { area: 'b' }, both),
      count(42, { area: 'c' }, both),
    ];
    const { observations } = protect(half, { rules: unrounded, earlier: [first, second] });
    expect(numbers(observations)).toContainEqual(['b', undefined]);
    expect(canBeDerived([first, second, observations], { rules: unrounded })).toEqual([]);
  });
});
