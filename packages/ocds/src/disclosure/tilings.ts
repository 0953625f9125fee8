import { contains, lengthOf, sameDays } from '../metrics/period-days.js';
import type { Days } from '../metrics/types.js';

const day = 24 * 60 * 60 * 1000;

/**
 * The ways in which shorter periods make up a longer one without gap or
 * overlap, such as four quarters a year. Only the longest of those inside it
 * are tried: a year is four quarters, and each quarter three months.
 */
export function tilings<T extends { days: Days }>(whole: Days, all: readonly T[]): T[][] {
  if (!isDated(whole)) return [];
  const inside = all.filter(({ days }) => isDated(days) && isInside(days, whole));
  const longest = inside.filter((one) => !inside.some((other) => isInside(one.days, other.days)));
  return from(whole.start, whole.end, longest);
}

function from<T extends { days: Days }>(
  start: string | undefined,
  end: string | undefined,
  periods: readonly T[],
): T[][] {
  return periods
    .filter(({ days }) => days.start === start)
    .flatMap((first) =>
      first.days.end === end
        ? [[first]]
        : from(dayAfter(first.days.end), end, periods).map((rest) => [first, ...rest]),
    );
}

/** Both days are given, and are days that exist. */
function isDated(days: Days): boolean {
  return Number.isFinite(lengthOf(days));
}

function isInside(one: Days, other: Days): boolean {
  return contains(other, one) && !sameDays(one, other);
}

function dayAfter(date = ''): string {
  return new Date(Date.parse(date) + day).toISOString().slice(0, 10);
}
