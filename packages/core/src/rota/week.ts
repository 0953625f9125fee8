import { Temporal } from 'temporal-polyfill';

/** `YYYY-MM-DD`: the day it is at a moment, as the wall calendar of the zone tells it. */
export const todayIn = (timeZone: string, now: Temporal.Instant): string =>
  now.toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** Monday to Sunday in one zone. */
export interface Week {
  /** `YYYY-MM-DD`, a Monday. */
  readonly startsOn: string;
  /** `YYYY-MM-DD`, the Sunday. */
  readonly endsOn: string;
  /** ISO 8601, UTC: the moment Monday begins. */
  readonly from: string;
  /** ISO 8601, UTC: the moment the next Monday begins, not in the week. */
  readonly to: string;
  readonly timeZone: string;
}

/**
 * The week that holds a day (`YYYY-MM-DD` or PlainDate) or a moment (Instant, or ISO text with an
 * offset), as the wall calendar of the zone tells it. Throws `RangeError` for anything else.
 */
export function weekOf(
  moment: Temporal.PlainDate | Temporal.Instant | string,
  timeZone: string,
): Week {
  const day = toDay(moment, timeZone);
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const startsOn = monday.toString();
  const known = knownWeeks.get(`${startsOn} ${timeZone}`);
  if (known !== undefined) return known;
  const week = {
    startsOn,
    endsOn: monday.add({ days: 6 }).toString(),
    from: startOf(monday, timeZone),
    to: startOf(monday.add({ days: 7 }), timeZone),
    timeZone,
  };
  if (knownWeeks.size >= mostKnownWeeks) knownWeeks.clear();
  knownWeeks.set(`${startsOn} ${timeZone}`, week);
  return week;
}

/** Nearly everybody asks for this week in one zone, and finding where its days begin takes long. */
const knownWeeks = new Map<string, Week>();
const mostKnownWeeks = 100;

export const previousWeek = (week: Week): Week => weeksAway(week, -1);
export const nextWeek = (week: Week): Week => weeksAway(week, 1);

function weeksAway(week: Week, weeks: number): Week {
  return weekOf(Temporal.PlainDate.from(week.startsOn).add({ weeks }), week.timeZone);
}

function toDay(moment: Temporal.PlainDate | Temporal.Instant | string, timeZone: string) {
  if (moment instanceof Temporal.PlainDate) return moment;
  if (typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment)) {
    return Temporal.PlainDate.from(moment);
  }
  return Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate();
}

function startOf(day: Temporal.PlainDate, timeZone: string) {
  return day.toZonedDateTime(timeZone).startOfDay().toInstant().toString();
}
