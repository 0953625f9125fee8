import type { Direction, Unit } from '../index.js';
import { present } from '../shared/present.js';
import { currencyUnit, percent, unitNamed } from './unit.js';

/** A number read from text with certainty, or the text. */
export type Measure =
  | { kind: 'number'; value: number; unit?: Unit }
  | { kind: 'text'; text: string };

const number = String.raw`([-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)`;
const whole = (pattern: string) => new RegExp(`^${pattern}$`, 'i');

const counted = whole(`${number} ?(%|per ?cent|(?:minute|hour|day|week|month)s?)?`);
const ratio = whole(`${number} (?:in|out of)(?: every)? ${number}`);
const money = whole(`([-−]?)([£€]) ?${number} ?(k|thousand|m|million|bn|billion)?`);

/** By the first letter, which is enough to tell them apart. */
const scales: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 };

/**
 * Reads the number in "99.7%", "£1,200", "95 in 100" or "2 days". Text with any
 * other word in it is left alone ("within 2 days", "100% - by the agreed date"),
 * because what the word does to the number is not certain.
 */
export function parseMeasure(text: string): Measure {
  const bare = withoutEnds(text.replace(/\s+/g, ' '));
  const [, count, word] = counted.exec(bare) ?? [];
  if (count) return read(toNumber(count), word && unitNamed(word));
  const [, part, all] = ratio.exec(bare) ?? [];
  const fraction = toNumber(part) / toNumber(all);
  if (part && fraction >= 0 && fraction <= 1) return read(fraction * 100, percent);
  const [, sign, symbol, amount, scale = ''] = money.exec(bare) ?? [];
  if (!amount) return { kind: 'text', text };
  const value = toNumber(amount) * (scales[scale.charAt(0).toLowerCase()] ?? 1);
  return read(sign ? -value : value, currencyUnit(symbol === '€' ? 'EUR' : 'GBP'));
}

const opening = /[\s"'“‘]/;
const closing = /[\s"'”’.]/;

/** By hand: a pattern for the end is tried from every place of a long row of full stops. */
function withoutEnds(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && opening.test(text.charAt(start))) start += 1;
  while (end > start && closing.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const bounds = [
  [
    'higher',
    /^(?:at least|minimum(?: of)?|>=|≥)(.+)$|^(.+?) or (?:above|more|over|higher|better)$/i,
  ],
  [
    'lower',
    /^(?:at most|no more than|maximum(?: of)?|<=|≤)(.+)$|^(.+?) or (?:below|less|under|lower|fewer)$/i,
  ],
] as const;

/** A target may also be a bound: "at least 95%", "3 or fewer". The bound says which way is better. */
export function parseTarget(text: string): { measure: Measure; direction?: Direction } {
  for (const [direction, pattern] of bounds) {
    const [, after, before] = pattern.exec(text.trim()) ?? [];
    const measure = parseMeasure(after ?? before ?? '');
    if (measure.kind === 'number') return { measure, direction };
  }
  return { measure: parseMeasure(text) };
}

function read(value: number, unit: Unit | '' | undefined): Measure {
  return { kind: 'number', ...present({ value: tidy(value), unit: unit || undefined }) };
}

function toNumber(text = ''): number {
  return Number(text.replaceAll(',', '').replace('−', '-'));
}

/** Takes away what binary fractions add: 99.7 − 98 is 1.7, not 1.7000000000000028. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
