import { Temporal } from 'temporal-polyfill';

/** Days and moments of the demonstration, counted from the day called today. */
export interface Calendar {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Monday two weeks before this week's, `YYYY-MM-DD`. */
  readonly from: string;
  /** The Sunday that ends the week after next, `YYYY-MM-DD`. */
  readonly to: string;
  /** The moment today begins, ISO 8601 UTC: nothing of the demonstration was written down later. */
  readonly start: string;
  /** ISO 8601 UTC. `days` ago at a wall time, `HH:MM`. */
  daysAgo(days: number, time?: string): string;
  /** `YYYY-MM-DD`, `days` from today. */
  dayFromToday(days: number): string;
  /** Days from today to a day: negative when it has passed. */
  daysTo(day: string): number;
}

export const demonstrationZone = 'Europe/London';

export function calendarOf(today: string): Calendar {
  const day = Temporal.PlainDate.from(today);
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const start = day.toZonedDateTime(demonstrationZone).startOfDay().toInstant();
  return {
    today: day.toString(),
    from: monday.subtract({ weeks: 2 }).toString(),
    to: monday.add({ days: 20 }).toString(),
    start: start.toString(),
    daysAgo: (days, time = '10:00') =>
      day
        .subtract({ days })
        .toZonedDateTime({ timeZone: demonstrationZone, plainTime: Temporal.PlainTime.from(time) })
        .toInstant()
        .toString(),
    dayFromToday: (days) => day.add({ days }).toString(),
    daysTo: (other) => day.until(other, { largestUnit: 'days' }).days,
  };
}
