import type { Unit } from '../index.js';

export const percent: Unit = { name: 'percent', scheme: 'UNCEFACT', id: 'P1' };

export function currencyUnit(code: string): Unit {
  return { name: code, scheme: 'ISO4217', id: code };
}

/** UN/CEFACT codes and the words publishers use instead of them. */
const words: Record<string, string> = {
  p1: 'percent',
  '%': 'percent',
  'per cent': 'percent',
  percentage: 'percent',
  c62: 'count',
  one: 'count',
  number: 'count',
  min: 'minute',
  minutes: 'minute',
  hur: 'hour',
  hours: 'hour',
  day: 'day',
  days: 'day',
  wee: 'week',
  weeks: 'week',
  mon: 'month',
  months: 'month',
};

const codes: Record<string, string> = {
  minute: 'MIN',
  hour: 'HUR',
  day: 'DAY',
  week: 'WEE',
  month: 'MON',
};

/** The unit a word of time names, in the singular or plural. */
export function timeUnit(word: string): Unit {
  const name = words[word] ?? word;
  return { name, scheme: 'UNCEFACT', id: codes[name] ?? name };
}

/** Whether two numbers may be compared. A unit that is not stated is taken to agree. */
export function sameUnit(one: Unit | undefined, other: Unit | undefined): boolean {
  const ours = namesOf(one);
  const theirs = namesOf(other);
  return ours.length === 0 || theirs.length === 0 || ours.some((name) => theirs.includes(name));
}

function namesOf(unit: Unit | undefined): string[] {
  return [unit?.id, unit?.name]
    .filter((name) => typeof name === 'string' && name !== '')
    .map((name) => String(name).trim().toLowerCase())
    .map((name) => words[name] ?? name);
}
