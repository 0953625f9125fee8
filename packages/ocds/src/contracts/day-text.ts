import { periodDays } from '../metrics/period-days.js';

/** The day of a date as its publisher meant it: YYYY-MM-DD. */
export function dayText(date: unknown): string | undefined {
  return typeof date === 'string' ? periodDays({ startDate: date }).start : undefined;
}
