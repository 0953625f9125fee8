import type { Unit } from '@kith/ocds';

export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** UN/CEFACT codes, and the words used instead of them. */
const times: Readonly<Record<string, TimeUnit>> = {
  min: 'minute',
  minute: 'minute',
  hur: 'hour',
  hour: 'hour',
  day: 'day',
  wee: 'week',
  week: 'week',
  mon: 'month',
  month: 'month',
  ann: 'year',
  year: 'year',
};

/** Units that a bare number stands for best. */
const bare = /^(c62|count|number|one|score|index|)$/;

export function isPercent(unit: Unit | undefined): boolean {
  return [unit?.id, unit?.name].some((text) => /^(p1|%|per ?cent|percentage)$/i.test(text ?? ''));
}

export function timeUnitOf(unit: Unit | undefined): TimeUnit | undefined {
  return times[keyOf(unit?.id)] ?? times[keyOf(unit?.name)];
}

/** Whether the number says it all: `1,500`. */
export function isBare(unit: Unit | undefined): boolean {
  const name = keyOf(unit?.name);
  return bare.test(name) && (name !== '' || bare.test(keyOf(unit?.id)));
}

const keyOf = (text: string | null | undefined) =>
  (text ?? '').trim().toLowerCase().replace(/s$/, '');
