import type { Observation, Unit } from '../index.js';
import { plainText } from '../shared/plain-text.js';
import { present } from '../shared/present.js';
import type { Measure } from './parse-measure.js';
import { currencyUnit } from './unit.js';

/** What an observation says, as a target or as a result; nothing when it holds no measure. */
export type Observed =
  | { kind: 'number'; value: number; unit?: Unit; text?: string }
  | { kind: 'text'; text: string };

/** Money stands in `value`; all else in `measure`, as a number or as text to be read. */
export function observed(
  { value, measure, unit }: Observation,
  parse: (text: string) => Measure,
): Observed | undefined {
  const stated = unit ?? undefined;
  if (typeof value?.amount === 'number')
    return numeric(value.amount, value.currency ? currencyUnit(value.currency) : stated);
  if (typeof measure === 'number') return numeric(measure, stated);
  const text = plainText(measure);
  if (!text) return undefined;
  const read = parse(text);
  return read.kind === 'text' ? read : numeric(read.value, read.unit ?? stated, text);
}

function numeric(value: number, unit: Unit | undefined, text?: string): Observed {
  return { kind: 'number', ...present({ value, unit, text }) };
}
