import type { Metric, Period } from '../index.js';
import { objects } from '../shared/objects.js';
import { daysKey, monthsOf, periodDays } from './period-days.js';
import type { Commitment, Days } from './types.js';

export interface Dated {
  period: Period;
  days: Days;
}

/** Every period for which the contract reports anything, oldest first. */
export function reportingCalendar(results: readonly Metric[]): Dated[] {
  const found = new Map<string, Dated>();
  for (const metric of results)
    for (const { period } of objects(metric.observations)) {
      const days = periodDays(period);
      if (period && days.start && days.end) found.set(daysKey(days), { period, days });
    }
  return [...found.values()].sort(byDays);
}

export function byDays(one: { days: Days }, other: { days: Days }): number {
  const [ours, theirs] = [daysKey(one.days), daysKey(other.days)];
  return ours < theirs ? -1 : Number(ours > theirs);
}

/**
 * The periods of the calendar in which this commitment should have a result:
 * those as long as its own results or stated frequency; where it has neither,
 * those of the length the contract reports most often.
 */
export function expectedPeriods(
  calendar: readonly Dated[],
  commitment: Commitment,
  own: readonly Days[],
): Dated[] {
  const ownLengths = own.map(monthsOf).filter((months) => months !== undefined);
  const lengths = commitment.everyMonths ? [commitment.everyMonths] : ownLengths;
  const expected = lengths.length > 0 ? new Set(lengths) : new Set(usualLength(calendar));
  return calendar.filter(({ days }) => expected.has(monthsOf(days) ?? -1));
}

function usualLength(calendar: readonly Dated[]): number[] {
  const counts = new Map<number, number>();
  for (const { days } of calendar) {
    const months = monthsOf(days);
    if (months !== undefined) counts.set(months, (counts.get(months) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([months]) => months)
    .slice(0, 1);
}
