import pg from 'pg';
import { Temporal } from 'temporal-polyfill';

/**
 * How values cross between TypeScript and PostgreSQL, alike on both engines.
 * Out: timestamptz → Temporal.Instant, date → Temporal.PlainDate, timestamp → Temporal.PlainDateTime,
 * time → Temporal.PlainTime, bigint and count() → number; the rest as node-postgres reads it.
 * In: any Temporal value, Date, string, number, boolean, null, arrays of these (an SQL array), and
 * plain objects (as JSON). An array meant as JSON must be passed through JSON.stringify.
 */
const readers: Record<number, (text: string) => unknown> = {
  20: Number,
  1082: (text) => Temporal.PlainDate.from(text),
  1083: (text) => Temporal.PlainTime.from(text),
  1114: (text) => Temporal.PlainDateTime.from(text.replace(' ', 'T')),
  1184: readInstant,
};

/**
 * PostgreSQL writes `2026-08-03 09:00:00+01`; ISO 8601 wants a T. What has no more than milliseconds
 * is read by the engine's own Date, many times faster: a week of visits holds thousands.
 */
function readInstant(text: string): Temporal.Instant {
  const [, day, time] = usualInstant.exec(text) ?? [];
  return day === undefined || time === undefined
    ? Temporal.Instant.from(text.replace(' ', 'T'))
    : Temporal.Instant.fromEpochMilliseconds(Date.parse(`${day}T${time}Z`));
}

const usualInstant = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d{1,3})?)\+00$/;

export function readerOf(typeId: number): (text: string) => unknown {
  return readers[typeId] ?? (pg.types.getTypeParser(typeId, 'text') as (text: string) => unknown);
}

/** Types that PGlite would otherwise read in its own way: base types, then their arrays. */
export const readableTypes = [
  ...[
    16, 17, 20, 21, 23, 25, 114, 600, 700, 701, 1043, 1082, 1083, 1114, 1184, 1186, 1700, 2950,
    3802,
  ],
  ...[
    199, 1000, 1001, 1005, 1007, 1009, 1014, 1015, 1016, 1021, 1022, 1115, 1182, 1185, 1231, 2951,
    3807,
  ],
];

/** A parameter as PostgreSQL's text format, or null. */
export function written(value: unknown): string | null {
  const text = prepare(plain(value));
  return text === null || text === undefined ? null : asText(text);
}

const prepare = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils
  .prepareValue;

function asText(value: unknown): string {
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  return String(value);
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Date) return value.toISOString();
  if (isTemporal(value)) return value.toString();
  return value;
}

function isTemporal(value: unknown): value is { toString(): string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    String((value as { [Symbol.toStringTag]?: string })[Symbol.toStringTag]).startsWith('Temporal.')
  );
}
