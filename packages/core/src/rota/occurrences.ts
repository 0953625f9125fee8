import { Temporal } from 'temporal-polyfill';
import type { Occurrence, Series } from './series.js';

/** Plain dates `YYYY-MM-DD`, **both included**: `{ from: week.startsOn, to: week.endsOn }` is a whole week. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

const longestVisit = 7 * 24 * 60;
/** Days in the longest range that is worked out at once: a leap year. */
const longestRange = 366;

/** Some visits of a series, and how far they reach. */
export interface Batch {
  readonly occurrences: Occurrence[];
  /** `YYYY-MM-DD`. Every visit up to this day, and of it, is among them or before them. */
  readonly upTo: string;
}

/**
 * The first visits of a series whose planned day lies in the range: at most so many, and of at most
 * a year. The next batch starts the day after `upTo`; the last ends with the range.
 */
export function nextOccurrences(series: Series, range: DateRange, atMost: number): Batch {
  checkLength(series.minutes);
  const from = Temporal.PlainDate.from(range.from);
  const to = Temporal.PlainDate.from(range.to);
  const stop = earlier(to, from.add({ days: longestRange - 1 }));
  const days = plannedDays(series, from, stop, atMost + 1);
  const upTo = days.length > atMost ? days[atMost - 1] : stop;
  return {
    occurrences: days.slice(0, atMost).map((day) => occurrenceOn(series, day)),
    upTo: (upTo ?? stop).toString(),
  };
}

/**
 * The visits of a series whose planned day lies in the range, soonest first.
 *
 * Wall time is kept through clock changes, at both ends. A start that does not exist moves the
 * whole visit forward and is flagged; a time that comes twice is its first coming. So a sleep-in
 * from 22:00 to 07:00 stays 22:00 to 07:00, and its `minutes` tell the 8 or 10 hours it took.
 *
 * Throws `RangeError` for a date, time, zone or length that makes no sense, and for a range of more
 * than a year.
 */
export function occurrences(series: Series, range: DateRange): Occurrence[] {
  checkLength(series.minutes);
  const from = Temporal.PlainDate.from(range.from);
  const to = Temporal.PlainDate.from(range.to);
  checkRange(from, to);
  return plannedDays(series, from, to).map((day) => occurrenceOn(series, day));
}

/** Walks from one asked weekday to the next, so it takes no more steps than there are visits. */
function plannedDays(
  series: Series,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  atMost = longestRange,
) {
  const startsOn = Temporal.PlainDate.from(series.startsOn);
  const until = series.until === undefined ? to : Temporal.PlainDate.from(series.until);
  const first = later(startsOn, from);
  const stop = earlier(until, to);
  if (series.repeats === 'once') {
    return isOnOrBefore(first, startsOn) && isOnOrBefore(startsOn, stop) ? [startsOn] : [];
  }
  const asked = series.weekdays?.length ? series.weekdays : [startsOn.dayOfWeek];
  const days: Temporal.PlainDate[] = [];
  let day = nextAsked(first, asked);
  while (isOnOrBefore(day, stop) && days.length < atMost) {
    days.push(day);
    day = nextAsked(day.add({ days: 1 }), asked);
  }
  return days;
}

/** The first of these weekdays on a day or after it. */
function nextAsked(day: Temporal.PlainDate, weekdays: readonly number[]) {
  const waits = weekdays.map((weekday) => (weekday - day.dayOfWeek + 7) % 7);
  return day.add({ days: Math.min(...waits) });
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
    startsAt: instantText(start),
    endsAt: instantText(end),
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

function checkRange(from: Temporal.PlainDate, to: Temporal.PlainDate) {
  if (from.until(to).days < longestRange) return;
  throw new RangeError(`Visits are worked out for at most ${longestRange} days at once.`);
}

const onTheWall = (moment: Temporal.ZonedDateTime) =>
  moment.toPlainDateTime().toString({ smallestUnit: 'minute' });

/** As `toInstant().toString()` writes it, many times faster. A visit starts on a whole minute. */
const instantText = ({ epochMilliseconds }: Temporal.ZonedDateTime) =>
  new Date(epochMilliseconds).toISOString().replace('.000Z', 'Z');

const isOnOrBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) <= 0;
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (isOnOrBefore(a, b) ? b : a);
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (isOnOrBefore(a, b) ? a : b);
