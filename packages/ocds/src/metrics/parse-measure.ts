import type { Direction, Unit } from '../index.js';
import { currencyUnit, percent, timeUnit } from './unit.js';

/** A number read from text with certainty, or the text. */
export type Measure =
  | { kind: 'number'; value: number; unit?: Unit }
  | { kind: 'text'; text: string };

const number = String.raw`[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const whole = (pattern: string) => new RegExp(`^${pattern}$`, 'i');

const plain = whole(`(${number})`);
const share = whole(`(${number}) ?(?:%|per ?cent)`);
const money = whole(`([-−]?)([£€]) ?(${number}) ?(k|thousand|m|million|bn|billion)?`);
const ratio = whole(`(${number}) (?:in|out of)(?: every)? (${number})`);
const duration = whole(`(${number}) ?(minutes?|hours?|days?|weeks?|months?)`);

const scales: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/**
 * Reads the number in "99.7%", "£1,200", "95 in 100" or "2 days". Text with any
 * other word in it is left alone ("within 2 days", "100% - by the agreed date"),
 * because what the word does to the number is not certain.
 */
export function parseMeasure(text: string): Measure {
  const bare = text.replace(/\s+/g, ' ').replace(/^[\s"'“‘]+|[\s"'”’.]+$/g, '');
  const parts = (pattern: RegExp) => pattern.exec(bare)?.slice(1);
  let found = parts(plain);
  if (found) return { kind: 'number', value: toNumber(found[0]) };
  found = parts(share);
  if (found) return { kind: 'number', value: toNumber(found[0]), unit: percent };
  found = parts(ratio);
  if (found) {
    const [part, all] = [toNumber(found[0]), toNumber(found[1])];
    if (part >= 0 && part <= all && all > 0)
      return { kind: 'number', value: tidy((part / all) * 100), unit: percent };
  }
  found = parts(money);
  if (found) {
    const [sign, symbol, amount, scale = ''] = found;
    const value = tidy(toNumber(amount) * (scales[scale.toLowerCase()] ?? 1));
    const unit = currencyUnit(symbol === '€' ? 'EUR' : 'GBP');
    return { kind: 'number', value: sign ? -value : value, unit };
  }
  found = parts(duration);
  if (found) {
    const unit = timeUnit((found[1] ?? '').toLowerCase().replace(/s?$/, 's'));
    return { kind: 'number', value: toNumber(found[0]), unit };
  }
  return { kind: 'text', text };
}

const atLeast = [
  /^(?:at least|minimum(?: of)?|>=|≥) ?(.+)$/i,
  /^(.+?) (?:or|and) (?:above|more|over|higher|better)$/i,
];
const atMost = [
  /^(?:at most|no more than|maximum(?: of)?|<=|≤) ?(.+)$/i,
  /^(.+?) (?:or|and) (?:below|less|under|lower|fewer)$/i,
];

/** A target may also be a bound: "at least 95%", "3 or fewer". The bound says which way is better. */
export function parseTarget(text: string): { measure: Measure; direction?: Direction } {
  const bare = text.trim();
  for (const [patterns, direction] of [
    [atLeast, 'higher'],
    [atMost, 'lower'],
  ] as const)
    for (const pattern of patterns) {
      const measure = parseMeasure(pattern.exec(bare)?.[1] ?? '');
      if (measure.kind === 'number') return { measure, direction };
    }
  return { measure: parseMeasure(text) };
}

function toNumber(text = ''): number {
  return Number(text.replaceAll(',', '').replace('−', '-'));
}

/** Takes away what binary fractions add: 99.7 − 98 is 1.7, not 1.7000000000000028. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
