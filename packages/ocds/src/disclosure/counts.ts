import type { Observation } from '../index.js';
import type { Figure, Statistic } from '../metrics/answers/types.js';
import { both, exactly, type Range } from './proof/knowledge.js';
import { rangeOfRounded } from './rounding.js';
import type { SubjectRules } from './rules.js';

/**
 * What can be counted of a cell: those it rests on and, for a percentage,
 * those for and against, which follow from the percentage and its base.
 */
export type CountName = 'base' | 'part' | 'rest';

export type Counts = Partial<Record<CountName, number>>;

export const countNames: readonly CountName[] = ['base', 'part', 'rest'];

/** The true counts behind a figure. */
export function countsOf({ statistic, base, part = 0 }: Figure): Counts {
  return statistic === 'percentage' ? { base, part, rest: base - part } : { base };
}

/** Counts up to this are small. */
export function smallIn(name: CountName, rules: SubjectRules): number {
  return (name === 'base' ? rules.smallest : rules.smallestPart) - 1;
}

/** The counts of a cell that are small, in the order in which they are explained. */
export function smallCounts(counts: Counts, rules: SubjectRules): CountName[] {
  return countNames.filter((name) => {
    const count = counts[name];
    return count !== undefined && count >= 1 && count <= smallIn(name, rules);
  });
}

export const isWithheld = ({ suppression }: Observation) =>
  /^(withheld|suppressed)$/.test(suppression?.status ?? '');

/**
 * What an observation gives away of each count. Withheld: nothing. A number
 * that says it is rounded stands for a range, any other for itself. Text, and
 * percentages without a base, give nothing away that can be reckoned with.
 */
export function rangesIn(
  observation: Observation,
  statistic: Statistic,
  rules: SubjectRules,
): Partial<Record<CountName, Range>> {
  const { measure, base, suppression } = observation;
  if (isWithheld(observation)) return {};
  const multiple = suppression?.status === 'rounded' ? rules.roundTo : 1;
  const counted = statistic === 'count' && typeof measure === 'number' ? measure : base;
  if (typeof counted !== 'number') return {};
  const shown = rangeShown(counted, multiple, smallIn('base', rules));
  if (statistic !== 'percentage' || typeof measure !== 'number') return { base: shown };
  const part = Math.round((measure * counted) / 100 / multiple) * multiple;
  const small = smallIn('part', rules);
  return {
    base: shown,
    part: rangeShown(part, multiple, small),
    // The base and the part are rounded each by itself, so that the rest is known only from them.
    ...(multiple === 1 ? { rest: exactly(Math.round(counted) - part) } : {}),
  };
}

/** Whoever knows the rules knows that a number shown is not small, and that 0 is 0. */
export function rangeShown(count: number, multiple: number, small: number): Range {
  if (multiple === 1) return exactly(Math.round(count));
  const range = rangeOfRounded(count, multiple);
  if (count === 0 && range.upper <= small) return exactly(0);
  return both(range, { lower: small + 1, upper: Infinity }) ?? range;
}
