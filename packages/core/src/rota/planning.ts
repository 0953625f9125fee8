import { Temporal } from 'temporal-polyfill';
import type { DateRange } from './occurrences.js';

/** How far back a visit may be written down after the fact. */
const daysBack = 31;
/** How far ahead a visit may be planned: the longest that care is arranged for. */
const firstDayAhead = { years: 2 } as const;
/** How far ahead a plan may say that it ends. */
const lastDayAhead = { years: 10 } as const;
/** How long visits that were are looked up. */
const yearsOfRecords = { years: 10 } as const;

/**
 * How many visits one team's week may hold, cancelled ones too: three times what the fullest week of
 * care day and night takes. Whoever looks at a week reads all of it.
 */
export const visitsInAWeek = 200;

/** Days that are accepted in a plan made on a day (`YYYY-MM-DD`), both ends included. */
export interface PlanningWindow {
  /** For the first day of a visit, or its only one. */
  readonly startsOn: DateRange;
  /** For the last day of one that repeats. */
  readonly until: DateRange;
}

/**
 * The days a visit may be planned for. A year typed wrongly falls outside it, and everything that
 * a plan may cause is bounded by it.
 * @param today The day it is where the team is.
 * @param firstDay The first day of the plan, which its last day may not be before.
 */
export function planningWindow(today: string, firstDay: string): PlanningWindow {
  const day = Temporal.PlainDate.from(today);
  return {
    startsOn: {
      from: day.subtract({ days: daysBack }).toString(),
      to: day.add(firstDayAhead).toString(),
    },
    until: { from: firstDay, to: day.add(lastDayAhead).toString() },
  };
}

/** The days whose week may be read: as far ahead as plans reach, and as far back as records do. */
export function readingWindow(today: string): DateRange {
  const day = Temporal.PlainDate.from(today);
  return {
    from: day.subtract(yearsOfRecords).toString(),
    to: day.add(lastDayAhead).toString(),
  };
}

/** Plain dates compare as text: `YYYY-MM-DD`. */
export const isWithin = (day: string, { from, to }: DateRange): boolean => from <= day && day <= to;
