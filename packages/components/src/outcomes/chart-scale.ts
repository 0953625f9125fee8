import type { PairedPeriod } from '@kith/ocds/metrics';
import { isPercent } from './units.js';

/** Where the numbers of one row stand on the bar, in hundredths of its length. */
export interface ChartRow {
  period: PairedPeriod;
  /** Absent where there is no number to draw. */
  result?: number;
  promise?: number;
  interval?: readonly [number, number];
  /** What the whole bar stands for in per cents, where that is not the hundred a reader expects. */
  few?: number;
}

/** As many as a reader can take in; the table has them all. */
const mostRows = 8;

/**
 * The newest periods with a number, oldest first, on one scale that begins at nothing: a bar that
 * does not would lie. Empty where there is no number, or one below nothing.
 */
export function chartRows(periods: readonly PairedPeriod[]): ChartRow[] {
  const shown = periods.filter(({ result }) => result.kind !== 'text').slice(-mostRows);
  const numbers = shown.flatMap((period) => numbersOf(period));
  const measured = shown.some(({ result }) => result.kind === 'number');
  if (!measured || numbers.some((number) => number < 0)) return [];
  const longest = Math.max(...numbers);
  const hundred = arePercents(shown) && longest <= 100;
  const few = hundred && longest > 0 ? fewPercents.find((length) => longest <= length) : undefined;
  const full = few ?? (hundred ? 100 : (longest || 1) * 1.05);
  const place = (number: number) => Math.round((number / full) * 10_000) / 100;
  return shown.map((period) => {
    const { result, target, interval } = period;
    return {
      period,
      ...(few && { few }),
      ...(result.kind === 'number' && { result: place(result.value) }),
      ...(target?.kind === 'number' && { promise: place(target.value) }),
      ...(interval && { interval: [place(interval.lower), place(interval.upper)] as const }),
    };
  });
}

function numbersOf({ result, target, interval }: PairedPeriod): number[] {
  return [
    ...(result.kind === 'number' ? [result.value] : []),
    ...(target?.kind === 'number' ? [target.value] : []),
    ...(interval ? [interval.lower, interval.upper] : []),
  ];
}

/** Lengths of the bar for per cents so few that they could not be seen on a hundred. */
const fewPercents = [1, 2, 5, 10];

const arePercents = (periods: readonly PairedPeriod[]) =>
  periods.some(({ result }) => result.kind === 'number' && isPercent(result.unit));
