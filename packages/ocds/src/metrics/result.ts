import type { Observation } from '../index.js';
import { plainText } from '../shared/plain-text.js';
import { parseMeasure } from './parse-measure.js';
import type { Result } from './types.js';
import { currencyUnit } from './unit.js';

/**
 * What an observation reports. A withheld number is never shown, even where a
 * publisher left it in. `due` says whether the period is past.
 */
export function resultOf(observation: Observation | undefined, due: boolean): Result {
  const { measure, value, unit, suppression, measureClassification } = observation ?? {};
  const rule = plainText(suppression?.rule);
  if (/^(withheld|suppressed)$/.test(suppression?.status ?? ''))
    return { kind: 'withheld', ...(rule && { rule }) };
  if (typeof value?.amount === 'number') {
    const money = value.currency ? currencyUnit(value.currency) : unit;
    return { kind: 'number', value: value.amount, ...(money && { unit: money }) };
  }
  if (typeof measure === 'number') return { kind: 'number', value: measure, ...(unit && { unit }) };
  const text = plainText(measure);
  if (text) {
    const read = parseMeasure(text);
    if (read.kind === 'text') return read;
    return { ...read, ...(!read.unit && unit && { unit }), text };
  }
  const rated = plainText(measureClassification?.description ?? measureClassification?.id);
  if (rated) return { kind: 'text', text: rated };
  return { kind: due ? 'not_reported' : 'not_yet_due' };
}
