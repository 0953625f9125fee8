import type { Unit } from '@kith/ocds';
import type { Result, Target } from '@kith/ocds/metrics';
import type { Language } from '../base/language.js';
import { formatMoney } from '../format/money.js';
import { writtenNumber } from '../format/number-format.js';
import { outcomesMessages } from './outcomes.messages.js';
import { isBare, isPercent, timeUnitOf } from './units.js';

export type NumberTarget = Extract<Target, { kind: 'number' }>;
type NumberResult = Extract<Result, { kind: 'number' }>;

/** `95%`, `£18.80`, `36 hours`, `2.1 per 1,000 visits`, `1,500` */
export function formatAmount(value: number, unit: Unit | undefined, language: Language): string {
  const number = formatNumber(value);
  if (isPercent(unit)) return `${number}%`;
  const [id, name] = [unit?.id, unit?.name].map((text) => (text ?? '').trim());
  if (unit?.scheme === 'ISO4217') return formatMoney(value, id || name || '');
  const time = timeUnitOf(unit);
  if (time !== undefined) return outcomesMessages(language).time(time, value, number);
  if (isBare(unit)) return number;
  return `${number} ${name || id}`;
}

/** The same beside a bar, where the sentence has said what is counted: `2.1`. */
export function amountAtBar(result: Result, language: Language): string {
  if (result.kind !== 'number') return '';
  const written = amountOf(result, language);
  return written.length > mostAtBar ? formatNumber(result.value) : written;
}

const mostAtBar = 12;

/** As many decimals as a reader can use: two, or three for what is less than one. */
export function formatNumber(value: number): string {
  return writtenNumber(value, { maximumFractionDigits: Math.abs(value) < 1 ? 3 : 2 });
}

/**
 * A promise and its result as one sentence says them: `95 in 100` and then only `93`, where both
 * are whole per cents; else both as they are written.
 */
export function spokenPair(target: NumberTarget, result: NumberResult, language: Language) {
  const inHundreds = result.text === undefined && isInHundred(target) && isPercent(result.unit);
  return inHundreds && Number.isInteger(result.value)
    ? { promised: spokenPromise(target, language), delivered: formatNumber(result.value) }
    : {
        promised: formatAmount(target.value, target.unit, language),
        delivered: amountOf(result, language),
      };
}

/** A promise by itself: `95 in 100`. */
export function spokenPromise(target: NumberTarget, language: Language): string {
  return isInHundred(target)
    ? outcomesMessages(language).inHundred(formatNumber(target.value))
    : formatAmount(target.value, target.unit, language);
}

/** A result by itself: as the publisher wrote it, or `93 in 100`. */
export function spokenResult(result: NumberResult, language: Language): string {
  return result.text ?? spokenPromise(result, language);
}

/** A target or result in a cell of a table; empty where there is neither number nor text. */
export function amountOf(said: Target | Result | undefined, language: Language): string {
  if (said?.kind === 'text') return said.text;
  if (said?.kind !== 'number') return '';
  return said.text ?? formatAmount(said.value, said.unit, language);
}

function isInHundred({ value, unit }: NumberTarget): boolean {
  return isPercent(unit) && Number.isInteger(value) && value >= 0 && value <= 100;
}
