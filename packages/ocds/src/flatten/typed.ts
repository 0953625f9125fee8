import { isDateTime } from '../schema/formats.js';
import type { ColumnType } from './types.js';

/** What a person typed into a cell, as the field takes it; or why it cannot be. */
export type Typed =
  | { value: unknown }
  | { problem: 'not_a_number' | 'not_a_boolean' | 'date_unclear' };

const dates = new Set(
  'date releaseDate startDate endDate maxExtentDate dueDate dateMet dateModified datePublished dateSigned publishedDate'.split(
    ' ',
  ),
);

/** Periods last until the end of their last day. */
const ends = new Set(['endDate', 'maxExtentDate']);

export function isDateName(name: string): boolean {
  return dates.has(name);
}

/** Text in a column of numbers, of booleans or of dates, as spreadsheets write them. */
export function typed(text: string, type: ColumnType, name: string, timeZone?: string): Typed {
  if (type === 'number') return numberIn(text);
  if (type === 'boolean') return { problem: 'not_a_boolean' };
  return isDateName(name) ? dateIn(text, name, timeZone) : { value: text };
}

const grouped = /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d+)?$/;

/** 1,234,567 and 1,234.50 can only be read one way; of 1,234 and 50% nobody knows. */
function numberIn(text: string): Typed {
  const [, sign = '', whole = '', part = ''] = grouped.exec(text.trim()) ?? [];
  const isClear = part !== '' || whole.split(',').length > 2;
  return isClear
    ? { value: Number(`${sign}${whole.replaceAll(',', '')}${part}`) }
    : { problem: 'not_a_number' };
}

const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:,? (\d{1,2}):(\d\d)(?::(\d\d))?)?$/;
const dashed = /^(\d{4})-(\d\d)-(\d\d)[ T](\d{1,2}):(\d\d)(?::(\d\d))?$/;
const serial = /^[2-6]\d{4}(?:\.\d+)?$/;

/** Whether a spreadsheet may have written this for a date. */
export function isSpreadsheetDate(text: string): boolean {
  return slashed.test(text) || dashed.test(text);
}

/** A date without an offset stands for an instant only where it is known. */
function dateIn(text: string, name: string, timeZone: string | undefined): Typed {
  const trimmed = text.trim();
  const wall = serial.test(trimmed) ? fromSerial(Number(trimmed)) : wallOf(trimmed, name);
  if (wall === false) return { value: text };
  if (!wall || timeZone === undefined) return { problem: 'date_unclear' };
  return { value: instantAt(wall, timeZone) };
}

/** `2026-04-01T09:00:00`; nothing where day and month cannot be told apart. */
function wallOf(text: string, name: string): string | false | undefined {
  const [, year, month, day, ...time] = dashed.exec(text) ?? [];
  if (year) return written([year, month, day], time, name);
  const [, one = '', other = '', last, ...clock] = slashed.exec(text) ?? [];
  if (!last) return false;
  if (Number(one) > 12 || one === other) return written([last, other, one], clock, name);
  return Number(other) > 12 ? written([last, one, other], clock, name) : undefined;
}

function written(
  day: (string | undefined)[],
  [hour, minute = '00', second = '00']: (string | undefined)[],
  name: string,
): string | undefined {
  const two = (text: string | undefined) => (text ?? '').padStart(2, '0');
  const end = ends.has(name) ? '23:59:59' : '00:00:00';
  const time = hour === undefined ? end : `${two(hour)}:${minute}:${second}`;
  const wall = `${day.map(two).join('-')}T${time}`;
  return isDateTime(`${wall}Z`) ? wall : undefined;
}

/** Days since the end of 1899, as spreadsheets count. */
function fromSerial(days: number): string {
  const seconds = Math.round((days - 25_569) * 86_400);
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}

/** The instant, in UTC, at which clocks in a time zone show this; of two the first. */
export function instantAt(wall: string, timeZone: string): string {
  const asUtc = Date.parse(`${wall}Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const ahead = (instant: number) =>
    Date.parse(`${shown.format(instant).replace(' ', 'T')}Z`) - instant;
  const instants = [asUtc - 86_400_000, asUtc + 86_400_000].map((near) => asUtc - ahead(near));
  const [first = asUtc] = instants
    .filter((each) => each + ahead(each) === asUtc)
    .sort((a, b) => a - b);
  return new Date(first).toISOString().replace('.000Z', 'Z');
}
