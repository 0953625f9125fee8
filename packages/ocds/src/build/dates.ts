import { isDateTime } from '../schema/formats.js';
import { BuildError } from './errors.js';

/** RFC 3339 text with `Z` or an offset, a Date, or a Temporal instant or zoned date and time. */
export type DateLike = string | Date | { readonly epochMilliseconds: number };

export function isDateObject(value: unknown): value is Exclude<DateLike, string> {
  return (
    value instanceof Date ||
    (typeof value === 'object' &&
      value !== null &&
      typeof (value as { epochMilliseconds?: unknown }).epochMilliseconds === 'number')
  );
}

/** The same instant in UTC with `Z`: releases are merged in the order of this text. */
export function utc(date: DateLike, pointer = ''): string {
  if (isDateObject(date)) return written(instantOf(date), '', pointer);
  if (typeof date !== 'string' || !isDateTime(date)) throw badDate(pointer);
  // Dates hold milliseconds; finer fractions are carried over as they are.
  const fraction = /\.(\d*?)0*(?=[Zz+-])/.exec(date)?.[1] ?? '';
  return written(Date.parse(date.replace(/\.\d+/, '')), fraction, pointer);
}

/** A date in UTC, written in the offset of another. */
export function inOffset(inUtc: string, other: string): string {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(other) ?? [];
  if (sign === undefined) return inUtc;
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  const [, fraction = ''] = /(\.\d+)?Z$/.exec(inUtc) ?? [];
  const local = new Date(Date.parse(inUtc.replace(/\.\d+/, '')) + ahead).toISOString();
  return `${local.slice(0, 19)}${fraction}${sign}${hours}:${minutes}`;
}

function instantOf(date: Exclude<DateLike, string>): number {
  return date instanceof Date ? date.getTime() : date.epochMilliseconds;
}

function written(instant: number, fraction: string, pointer: string): string {
  const date = new Date(instant);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  const [, seconds, milliseconds] = /^(\d{4}-.{14})\.(\d{3})Z$/.exec(text) ?? [];
  if (seconds === undefined) throw badDate(pointer);
  const rest = fraction || (milliseconds ?? '').replace(/0+$/, '');
  return `${seconds}${rest && `.${rest}`}Z`;
}

function badDate(pointer: string): BuildError {
  const accepted = 'A Date, or text such as 2026-04-01T00:00:00Z, is accepted.';
  return new BuildError('bad_date', pointer, `This is not a date and time. ${accepted}`);
}
