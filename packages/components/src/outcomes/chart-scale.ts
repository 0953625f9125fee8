import type { PairedPeriod } from '@kith/ocds/metrics';
import { isPercent } from './units.js';

/** Where the numbers of one row stand on the bar, in hundredths of its length. */
export interface ChartRow {
  period: PairedPeriod;
  /** Absent where there is no number to draw. */
  result?: number;
  promise?: number;
  interval?: readonly [number, number];
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
  const full = lengthFor(shown, Math.max(...numbers));
  const place = (number: number) => Math.round((number / full) * 10_000) / 100;
  return shown.map((period) => {
    const { result, target, interval } = period;
    return {
      period,
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

/** A hundred for per cents, or a few where all are few; else a little more than the longest. */
function lengthFor(periods: readonly PairedPeriod[], longest: number): number {
  if (!arePercents(periods) || longest > 100) return (longest || 1) * 1.05;
  return fewPercents.find((length) => longest <= length && longest > 0) ?? 100;
}

/** What the whole bar stands for in per cents, where that is not the hundred a reader expects. */
export function fewerThanHundred(rows: readonly ChartRow[]): number | undefined {
  const periods = rows.map(({ period }) => period);
  const length = lengthFor(periods, Math.max(0, ...periods.flatMap(numbersOf)));
  return arePercents(periods) && length < 100 ? length : undefined;
}

const arePercents = (periods: readonly PairedPeriod[]) =>
  periods.some(({ result }) => result.kind === 'number' && isPercent(result.unit));
