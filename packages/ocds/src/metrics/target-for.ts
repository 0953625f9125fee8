import type { Dimensions } from '../index.js';
import { sliceKey } from './dimensions.js';
import { contains, lengthOf, overlaps, periodDays, sameDays } from './period-days.js';
import type { Commitment, CommitmentTarget, Days } from './types.js';

/**
 * The target that holds for a period and slice: the one set for just these
 * days, else the shortest that covers them, else one at least as long that
 * they reach into (a first quarter may begin before the contract does). A
 * promise about everybody is not a promise about each slice.
 */
export function targetFor(
  commitment: Commitment,
  days: Days,
  dimensions: Dimensions | undefined,
): CommitmentTarget | undefined {
  const slice = sliceKey(dimensions);
  const candidates = commitment.targets
    .filter((target) => sliceKey(target.dimensions) === slice)
    .map((target) => ({ target, days: periodDays(target.period) }))
    .map((candidate) => ({ ...candidate, length: lengthOf(candidate.days) ?? Infinity }))
    .sort((one, other) => one.length - other.length);
  const length = lengthOf(days) ?? 0;
  const found =
    candidates.find((candidate) => sameDays(candidate.days, days)) ??
    candidates.find((candidate) => contains(candidate.days, days)) ??
    candidates.find((each) => each.length >= length && overlaps(each.days, days));
  return found?.target;
}
