import { Temporal } from 'temporal-polyfill';
import type { Occurrence, Series } from './series.js';

/** Plain dates `YYYY-MM-DD`, **both included**: `{ from: week.startsOn, to: week.endsOn }` is a whole week. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

const longestVisit = 7 * 24 * 60;

/**
 * The visits of a series whose planned day lies in the range, soonest first.
 *
 * Wall time is kept through clock changes, at both ends. A start that does not exist moves the
 * whole visit forward and is flagged; a time that comes twice is its first coming. So a sleep-in
 * from 22:00 to 07:00 stays 22:00 to 07:00, and its `minutes` tell the 8 or 10 hours it took.
 *
 * Throws `RangeError` for a date, time, zone or length that makes no sense.
 */
export function occurrences(series: Series, range: DateRange): Occurrence[] {
  checkLength(series.minutes);
  const from = Temporal.PlainDate.from(range.from);
  const to = Temporal.PlainDate.from(range.to);
  return plannedDays(series, from, to).map((day) => occurrenceOn(series, day));
}

function plannedDays(series: Series, from: Temporal.PlainDate, to: Temporal.PlainDate) {
  const startsOn = Temporal.PlainDate.from(series.startsOn);
  const until = series.until === undefined ? to : Temporal.PlainDate.from(series.until);
  const first = later(startsOn, from);
  const last = series.repeats === 'once' ? startsOn : until;
  const stop = earlier(last, earlier(until, to));
  const asked = new Set<number>(series.weekdays?.length ? series.weekdays : [startsOn.dayOfWeek]);
  const days: Temporal.PlainDate[] = [];
  for (let day = first; isOnOrBefore(day, stop); day = day.add({ days: 1 })) {
    if (series.repeats === 'once' || asked.has(day.dayOfWeek)) days.push(day);
  }
  return days;
}

function occurrenceOn(series: Series, day: Temporal.PlainDate): Occurrence {
  const wallStart = day.toPlainDateTime(Temporal.PlainTime.from(series.startTime));
  const start = wallStart.toZonedDateTime(series.timeZone, { disambiguation: 'compatible' });
  const moved = !start.toPlainDateTime().equals(wallStart);
  const length = { minutes: series.minutes };
  // A moved start could land after the planned end, so a moved visit moves whole.
  const end = moved
    ? start.add(length)
    : wallStart.add(length).toZonedDateTime(series.timeZone, { disambiguation: 'compatible' });
  return {
    date: day.toString(),
    startsAt: start.toInstant().toString(),
    endsAt: end.toInstant().toString(),
    localStart: onTheWall(start),
    localEnd: onTheWall(end),
    minutes: start.until(end, { largestUnit: 'minutes' }).minutes,
    movedByClockChange: moved,
  };
}

function checkLength(minutes: number) {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > longestVisit) {
    throw new RangeError(
      `A visit lasts a whole number of minutes from 1 to ${longestVisit}, not ${minutes}.`,
    );
  }
}

const onTheWall = (moment: Temporal.ZonedDateTime) =>
  moment.toPlainDateTime().toString({ smallestUnit: 'minute' });

const isOnOrBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) <= 0;
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (isOnOrBefore(a, b) ? b : a);
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (isOnOrBefore(a, b) ? a : b);
