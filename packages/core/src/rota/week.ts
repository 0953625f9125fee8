import { Temporal } from 'temporal-polyfill';

/** `YYYY-MM-DD`: the day it is at a moment, as the wall calendar of the zone tells it. */
export function todayIn(timeZone: string, now: Temporal.Instant): string {
  return dayAt(timeZone, now).day;
}

/** When that day ends there, in milliseconds since 1970. */
export function dayEndsAt(timeZone: string, now: Temporal.Instant): number {
  return dayAt(timeZone, now).to;
}

function dayAt(timeZone: string, now: Temporal.Instant): KnownDay {
  const moment = now.epochMilliseconds;
  const known = knownDays.get(timeZone);
  if (known !== undefined && known.from <= moment && moment < known.to) return known;
  const day = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const today = {
    day: day.toString(),
    from: startOf(day, timeZone).epochMilliseconds,
    to: startOf(day.add({ days: 1 }), timeZone).epochMilliseconds,
  };
  if (knownDays.size >= mostKnown) knownDays.clear();
  knownDays.set(timeZone, today);
  return today;
}

/** The day it was at last in each zone, from its first moment up to that of the next. */
const knownDays = new Map<string, KnownDay>();

interface KnownDay {
  day: string;
  from: number;
  to: number;
}

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
  if (typeof moment === 'string' && isDay(moment)) {
    const day = () => Temporal.PlainDate.from(moment);
    return remembered(`${moment} ${timeZone}`, () => weekOfDay(day(), timeZone));
  }
  return weekOfDay(toDay(moment, timeZone), timeZone);
}

function weekOfDay(day: Temporal.PlainDate, timeZone: string): Week {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const startsOn = monday.toString();
  return remembered(`monday ${startsOn} ${timeZone}`, () => ({
    startsOn,
    endsOn: monday.add({ days: 6 }).toString(),
    from: startOf(monday, timeZone).toString(),
    to: startOf(monday.add({ days: 7 }), timeZone).toString(),
    timeZone,
  }));
}

/** Nearly everybody asks for this week in one zone, and finding where its days begin takes long. */
const knownWeeks = new Map<string, Week>();
const mostKnown = 500;

function remembered(name: string, find: () => Week): Week {
  const known = knownWeeks.get(name);
  if (known !== undefined) return known;
  const week = find();
  if (knownWeeks.size >= mostKnown) knownWeeks.clear();
  knownWeeks.set(name, week);
  return week;
}

export const previousWeek = (week: Week): Week => weeksAway(week, -1);
export const nextWeek = (week: Week): Week => weeksAway(week, 1);

function weeksAway(week: Week, weeks: number): Week {
  return remembered(`${weeks} from ${week.startsOn} ${week.timeZone}`, () =>
    weekOf(Temporal.PlainDate.from(week.startsOn).add({ weeks }), week.timeZone),
  );
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

function toDay(moment: Temporal.PlainDate | Temporal.Instant | string, timeZone: string) {
  if (moment instanceof Temporal.PlainDate) return moment;
  return Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate();
}

function startOf(day: Temporal.PlainDate, timeZone: string) {
  return day.toZonedDateTime(timeZone).startOfDay().toInstant();
}
