import { contains, lengthOf, sameDays } from '../metrics/period-days.js';
import type { Days } from '../metrics/types.js';

const day = 24 * 60 * 60 * 1000;

type Dated = { days: Days };

/**
 * The shorter periods that make up a longer one without gap or overlap, such
 * as four quarters a year. Only the longest of those inside it are tried: a
 * year is four quarters, and each quarter three months. Of those no two begin
 * on one day, so that there is one way at the most.
 */
export function tiling<T extends Dated>(whole: Days, all: readonly T[]): T[] | undefined {
  if (!isDated(whole)) return undefined;
  const inside = all.filter(({ days }) => isDated(days) && isInside(days, whole));
  const longest = inside.filter((one) => !inside.some((other) => isInside(one.days, other.days)));
  const byStart = new Map(longest.map((each) => [each.days.start, each]));
  const parts: T[] = [];
  for (let start = whole.start; ; start = dayAfter(parts.at(-1)?.days.end)) {
    const next = byStart.get(start);
    if (!next) return undefined;
    parts.push(next);
    if (next.days.end === whole.end) return parts;
  }
}

/** The stretches of days between all bounds of the periods, in which no period begins or ends. */
export function segmentsOf(periods: readonly Dated[]): Days[] {
  const dated = periods.map(({ days }) => days).filter(isDated);
  const starts = dated.flatMap(({ start, end }) => [start, dayAfter(end)]);
  const bounds = [...new Set(starts)].filter((start) => start !== undefined).sort();
  return bounds
    .slice(0, -1)
    .map((start, index) => ({ start, end: dayBefore(bounds[index + 1]) }))
    .filter((stretch) => dated.some((period) => contains(period, stretch)));
}

/** Both days are given, and are days that exist. */
export function isDated(days: Days): boolean {
  return Number.isFinite(lengthOf(days));
}

function isInside(one: Days, other: Days): boolean {
  return contains(other, one) && !sameDays(one, other);
}

function dayAfter(date = ''): string {
  return dateOf(Date.parse(date) + day);
}

function dayBefore(date = ''): string {
  return dateOf(Date.parse(date) - day);
}

function dateOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
