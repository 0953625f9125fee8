import type { Observation } from '../index.js';
import { plainText } from '../shared/plain-text.js';
import { present } from '../shared/present.js';
import { observed } from './observed.js';
import { parseMeasure } from './parse-measure.js';
import type { Result } from './types.js';

/**
 * What an observation reports. A withheld number is never shown, even where a
 * publisher left it in. `due` says whether the period is past.
 */
export function resultOf(observation: Observation = {}, due: boolean): Result {
  const { suppression, measureClassification: rating } = observation;
  if (/^(withheld|suppressed)$/.test(suppression?.status ?? ''))
    return { kind: 'withheld', ...present({ rule: plainText(suppression?.rule) || undefined }) };
  const found = observed(observation, parseMeasure);
  if (found) return found;
  const text = plainText(rating?.description) || plainText(rating?.id);
  return text ? { kind: 'text', text } : { kind: due ? 'not_reported' : 'not_yet_due' };
}
