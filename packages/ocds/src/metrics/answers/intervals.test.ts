import { describe, expect, it } from 'vitest';
import { eventsInterval, meanInterval, wilsonInterval } from './intervals.js';

describe("Wilson's interval", () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is the published one', (part, base, lower, upper) => {
    const interval = wilsonInterval(part, base);
    expect(interval?.lower).toBeCloseTo(lower, 4);
    expect(interval?.upper).toBeCloseTo(upper, 4);
  });

  it('is not given where nobody answered, or where the part is more than the whole', () => {
    expect(wilsonInterval(0, 0)).toBeUndefined();
    expect(wilsonInterval(3, 2)).toBeUndefined();
  });
});

describe("a mean's interval", () => {
  it("is Student's: 2.262 standard errors for ten answers", () => {
    const interval = meanInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(interval?.lower).toBeCloseTo(3.334149, 3);
    expect(interval?.upper).toBeCloseTo(7.665851, 3);
  });

  it('is not given for fewer than five answers', () => {
    expect(meanInterval([1, 2, 3, 4])).toBeUndefined();
    expect(meanInterval([1, 2, 3, 4, 5])).toBeDefined();
  });
});

describe("a count's interval", () => {
  // The exact Poisson limits are 4.795 and 18.39; Byar's come within 0.01.
  it('is close to the exact one for ten events', () => {
    const interval = eventsInterval(10);
    expect(interval?.lower).toBeCloseTo(4.79, 1);
    expect(interval?.upper).toBeCloseTo(18.39, 1);
  });

  it('begins at 0 for no events', () => {
    expect(eventsInterval(0)).toMatchObject({ lower: 0 });
  });
});
