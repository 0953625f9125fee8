import type { Period } from '../index.js';
import { present } from '../shared/present.js';
import type { Days } from './types.js';

const halfDay = 12 * 60 * 60 * 1000;

/**
 * The first and last day of a period as its publisher meant them. A date with
 * an offset carries its own day. A UTC time is local midnight written in UTC,
 * so the nearest day is taken: 2026-03-31T23:00:00Z begins 1 April in Britain.
 * An end at midnight on the first of a month is the end of the month before.
 */
export function periodDays(period: Period | null | undefined): Days {
  const start = dayOf(period?.startDate, halfDay);
  const end = endDay(period?.endDate);
  return present({ start, end });
}

function endDay(date: string | null | undefined): string | undefined {
  const atMidnight =
    typeof date === 'string' && /^.{10}T00:00(:00(\.0+)?)?(Z|[+-].*)?$/i.test(date);
  const day = atMidnight ? date.slice(0, 10) : undefined;
  if (day) return day.endsWith('-01') ? shift(`${day}T00:00:00Z`, -halfDay) : day;
  return dayOf(date, -halfDay);
}

function dayOf(date: string | null | undefined, nearest: number): string | undefined {
  if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d/.test(date)) return undefined;
  return /T.*Z$/i.test(date) ? shift(date, nearest) : date.slice(0, 10);
}

/** A UTC time on a day that every month has, before or after noon. */
const plainUtc =
  /^(?:\d{4})-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:(0\d|1[01])|1[2-9]|2[0-3]):[0-5]\d:[0-5]\dZ$/i;

function shift(date: string, by: number): string | undefined {
  // Half a day on from before noon, or back from after it, is the same day: most dates are such.
  const plain = plainUtc.exec(date);
  if (plain && (plain[1] !== undefined) === by > 0) return date.slice(0, 10);
  const moment = Date.parse(date) + by;
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString().slice(0, 10);
}

/** Length in days, or nothing when an end is open or is no day of the calendar. */
export function lengthOf({ start, end }: Days): number | undefined {
  if (!start || !end) return undefined;
  const length = Math.round((Date.parse(end) - Date.parse(start)) / (2 * halfDay)) + 1;
  return Number.isNaN(length) ? undefined : length;
}

/** Length in whole months, so that quarters of 90 and 92 days are alike; 0 under two weeks. */
export function monthsOf(days: Days): number | undefined {
  const length = lengthOf(days);
  return length === undefined ? undefined : Math.round(length / 30.44);
}

/** The same for the same days; earlier days sort first. */
export function daysKey({ start = '', end = '' }: Days): string {
  return `${start}/${end}`;
}

export function sameDays(one: Days, other: Days): boolean {
  return (one.start ?? '') === (other.start ?? '') && (one.end ?? '') === (other.end ?? '');
}

/** Oldest first; of two that begin on one day, that which ends first. */
export function byDays(one: Days, other: Days): number {
  const [ours, theirs] = [one.start ?? '', other.start ?? ''];
  if (ours !== theirs) return ours < theirs ? -1 : 1;
  const [end, otherEnd] = [one.end ?? '', other.end ?? ''];
  return end < otherEnd ? -1 : Number(end > otherEnd);
}

/** Sorts after every date: an open end is later than any day. */
const never = '~';

/** Whether all of `inner` lies in `outer`; a missing bound is open. */
export function contains(outer: Days, inner: Days): boolean {
  const starts = (outer.start ?? '') <= (inner.start ?? '');
  return starts && (inner.end ?? never) <= (outer.end ?? never);
}

export function overlaps(one: Days, other: Days): boolean {
  const before = (one.start ?? '') <= (other.end ?? never);
  return before && (other.start ?? '') <= (one.end ?? never);
}
