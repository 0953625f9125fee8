import type { Interval } from '../../index.js';

/** 95 in 100. */
export const usualZ = 1.959963984540054;

/**
 * Wilson's score interval for a proportion, without continuity correction
 * (E. B. Wilson, 1927). Bounds lie in 0 to 1 and hold the proportion itself.
 * `z` is 1.96 for 95%. Nothing when there are no answers.
 */
export function wilsonInterval(part: number, base: number, z = usualZ): Interval | undefined {
  if (!(base > 0) || !(part >= 0) || part > base) return undefined;
  const share = part / base;
  const spread = (z * z) / base;
  const middle = share + spread / 2;
  const reach = z * Math.sqrt((share * (1 - share)) / base + spread / (4 * base));
  const whole = 1 + spread;
  return {
    lower: part === 0 ? 0 : Math.min(share, Math.max(0, (middle - reach) / whole)),
    upper: part === base ? 1 : Math.max(share, Math.min(1, (middle + reach) / whole)),
  };
}

/** Below this many answers Student's t is not given: it would say little and be approximate. */
const leastForMean = 5;

/**
 * The mean with Student's t interval, from the standard deviation of the
 * answers (n − 1). It assumes answers that are independent and roughly
 * symmetric. Nothing for fewer than 5 answers.
 */
export function meanInterval(values: readonly number[], z = usualZ): Interval | undefined {
  const n = values.length;
  if (n < leastForMean) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const reach = studentT(n - 1, z) * Math.sqrt(squares / (n - 1) / n);
  return { lower: mean - reach, upper: mean + reach };
}

/**
 * Student's t for the probability that `z` has in the normal distribution: the
 * Cornish-Fisher series (Abramowitz and Stegun 26.7.5), good to 0.2% from four
 * degrees of freedom and to 0.001 from nine.
 */
function studentT(freedom: number, z: number): number {
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, index) => sum + term / freedom ** (index + 1), z);
}

/**
 * Byar's interval for a count of independent events (Breslow and Day, 1987),
 * used for rates. The lower bound of no events is 0.
 */
export function eventsInterval(events: number, z = usualZ): Interval | undefined {
  if (!(events >= 0)) return undefined;
  const bound = (count: number, sign: number) =>
    count * (1 - 1 / (9 * count) + (sign * z) / (3 * Math.sqrt(count))) ** 3;
  return { lower: events === 0 ? 0 : Math.max(0, bound(events, -1)), upper: bound(events + 1, 1) };
}
