import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortInSteps } from './sort-in-steps.js';
import { finish, mapInSteps, type Steps } from './steps.js';

/** The longest stretch of acts between two rests. */
function longestStretch(act: () => number, steps: Steps<unknown>): number {
  let [longest, before] = [0, 0];
  for (let done = false; !done; ) {
    done = steps.next().done === true;
    longest = Math.max(longest, act() - before);
    before = act();
  }
  return longest;
}

describe('work in steps', () => {
  it('is all done when it is finished', () => {
    const numbers = Array.from({ length: 1000 }, (_, index) => index);
    expect(finish(mapInSteps(numbers, (number) => number * 2))).toEqual(
      numbers.map((number) => number * 2),
    );
  });

  it('rests after a few hundred items, however many there are', () => {
    let acts = 0;
    const steps = mapInSteps(new Array(20_000).fill(0), () => (acts += 1));
    expect(longestStretch(() => acts, steps)).toBeLessThan(500);
    expect(acts).toBe(20_000);
  });
});

describe('sorting in steps', () => {
  it('gives what sorting at once gives, and leaves the list as it was', () => {
    const any = fc.array(fc.record({ key: fc.nat(40), at: fc.nat() }), {
      maxLength: 5000,
      size: 'max',
    });
    fc.assert(
      fc.property(any, (list) => {
        const before = [...list];
        const byKey = (one: { key: number }, other: { key: number }) => one.key - other.key;
        expect(finish(sortInSteps(list, byKey))).toEqual([...list].sort(byKey));
        expect(list).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('rests long before a large list is sorted, and compares no more than sorting needs', () => {
    const length = 50_000;
    const mixed = Array.from({ length }, (_, index) => (index * 7919) % length);
    let compared = 0;
    const steps = sortInSteps(mixed, (one, other) => {
      compared += 1;
      return one - other;
    });
    expect(longestStretch(() => compared, steps)).toBeLessThan(20_000);
    expect(compared).toBeLessThan(length * Math.log2(length));
  });
});
