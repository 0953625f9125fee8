import type { Unit } from '../index.js';

/** UN/CEFACT codes of the units that turn up in promises about care. */
const codes = new Map([
  ['percent', 'P1'],
  ['count', 'C62'],
  ['minute', 'MIN'],
  ['hour', 'HUR'],
  ['day', 'DAY'],
  ['week', 'WEE'],
  ['month', 'MON'],
]);

/** Other words for them, and the codes themselves. */
const names = new Map([
  ['%', 'percent'],
  ['percentage', 'percent'],
  ['one', 'count'],
  ['number', 'count'],
  ...[...codes].map(([name, code]) => [code.toLowerCase(), name] as const),
]);

export const percent = unitNamed('percent');

/** The unit a word names, in the singular or plural. */
export function unitNamed(word: string): Unit {
  const name = canonical(word);
  const id = codes.get(name);
  return id ? { name, scheme: 'UNCEFACT', id } : { name };
}

export function currencyUnit(code: string): Unit {
  return { name: code, scheme: 'ISO4217', id: code };
}

/** Whether two numbers may be compared. A unit that is not stated is taken to agree. */
export function sameUnit(one: Unit | undefined, other: Unit | undefined): boolean {
  const ours = namesOf(one);
  const theirs = namesOf(other);
  return ours.length === 0 || theirs.length === 0 || ours.some((name) => theirs.includes(name));
}

function namesOf(unit: Unit | undefined): string[] {
  return [unit?.id, unit?.name]
    .filter((word) => typeof word === 'string' && word !== '')
    .map((word) => canonical(String(word)));
}

function canonical(word: string): string {
  const bare = word.replace(/\s/g, '').toLowerCase().replace(/s$/, '');
  return names.get(bare) ?? bare;
}
