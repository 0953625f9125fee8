import type { Direction, Unit } from '../index.js';
import { tidy } from './parse-measure.js';
import type { Result, Standing, Target } from './types.js';
import { percent, sameUnit } from './unit.js';

/** Find a Tender's ratings; `other` is none of ours and is judged by the numbers. */
const ratings = new Map<string | undefined, Standing>([
  ['met', 'met'],
  ['slightlyBelow', 'slightly_below'],
  ['below', 'below'],
  ['significantlyBelow', 'significantly_below'],
]);

/** The publisher's own rating, where there is one; else the numbers compared. */
export function standingOf(
  target: Target | undefined,
  result: Result,
  direction: Direction,
  rating: string | undefined,
): Standing {
  if (result.kind !== 'number' && result.kind !== 'text') return result.kind;
  const rated = ratings.get(rating);
  if (rated) return rated;
  const difference = direction === 'context' ? undefined : differenceOf(target, result);
  if (difference === undefined) return 'not_comparable';
  return isAsPromised(difference, direction) ? 'met' : 'below';
}

/** Whether a result minus its target is as good as promised, or better. */
export function isAsPromised(difference: number, direction: Direction): boolean {
  return direction === 'lower' ? difference <= 0 : difference >= 0;
}

/** Result minus target, when both are numbers of one unit. */
export function differenceOf(target: Target | undefined, result: Result): number | undefined {
  if (target?.kind !== 'number' || result.kind !== 'number') return undefined;
  if (!sameUnit(target.unit, result.unit) || isFraction(target, result)) return undefined;
  return tidy(result.value - target.value);
}

/** 0.96 without a unit beside 95%: nobody can tell whether it is 96% or less than one. */
function isFraction(one: Measured, other: Measured): boolean {
  return isFractionOf(one, other) || isFractionOf(other, one);
}

type Measured = { value: number; unit?: Unit };

function isFractionOf({ value, unit }: Measured, whole: Measured): boolean {
  const small = unit === undefined && value !== 0 && Math.abs(value) <= 1;
  return (
    small && Math.abs(whole.value) > 1 && sameUnit(whole.unit, percent) && whole.unit !== undefined
  );
}
