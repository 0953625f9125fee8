import type { Period } from '../index.js';
import { periodDays } from './period-days.js';
import type { Days } from './types.js';

/** More than a contract lasts; a date that is none cannot make it longer. */
const mostPeriods = 240;

/**
 * The periods, so many months long, for which a result was due before today:
 * they follow the last that was reported, or count from the contract's first day.
 */
export function duePeriods(
  everyMonths: number,
  reported: readonly Days[],
  contract: Period | null | undefined,
  today: string,
): Period[] {
  const { start, end } = periodDays(contract);
  const last = reported.reduce(
    (latest, days) => ((days.end ?? '') > latest ? (days.end ?? '') : latest),
    '',
  );
  const first = last === '' ? start : dayAfter(last);
  const found: Period[] = [];
  if (first === undefined || !(everyMonths >= 1)) return found;
  for (let count = 0; count < mostPeriods; count += 1) {
    const startDate = monthsAfter(first, count * everyMonths);
    const next = monthsAfter(first, (count + 1) * everyMonths);
    if (!startDate || !next || next > today || (end !== undefined && next > dayAfter(end))) break;
    found.push({ startDate, endDate: dayBefore(next) });
  }
  return found;
}

/** The same day of a later month; its last day where the month is shorter. */
function monthsAfter(day: string, months: number): string | undefined {
  const [year = Number.NaN, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

const length = 24 * 60 * 60 * 1000;

function dayAfter(day: string): string {
  return dayOf(Date.parse(day) + length) ?? day;
}

function dayBefore(day: string): string {
  return dayOf(Date.parse(day) - length) ?? day;
}

function dayOf(instant: number): string | undefined {
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString().slice(0, 10);
}
