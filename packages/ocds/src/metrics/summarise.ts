import type { Period } from '../index.js';
import { sortInSteps } from '../shared/sort-in-steps.js';
import { finish, type Steps, throughEach } from '../shared/steps.js';
import type { Dated } from './calendar.js';
import { byDays, daysKey, periodDays, sameDays } from './period-days.js';
import { isAsPromised } from './standing.js';
import type { PairedCommitment, PairedPeriod, Standing, Summary } from './types.js';

type Tally = Omit<Summary, 'period' | 'days' | 'total'>;

/** A promise in several slices is only as good as the worst of them. */
const worstFirst: readonly (keyof Tally)[] = [
  'missed',
  'ratedBelow',
  'notReported',
  'withheld',
  'notComparable',
  'notYetDue',
  'ratedMet',
  'kept',
];

const others: Partial<Record<Standing, keyof Tally>> = {
  not_reported: 'notReported',
  withheld: 'withheld',
  not_comparable: 'notComparable',
  not_yet_due: 'notYetDue',
};

/** What a result is counted as: where no number stands against it, only its publisher rated it. */
function countOf(pair: PairedCommitment, period: PairedPeriod): keyof Tally {
  const other = others[period.standing];
  if (other) return other;
  const isMet = period.standing === 'met';
  if (isOnlyRated(period, pair)) return isMet ? 'ratedMet' : 'ratedBelow';
  return isMet ? 'kept' : 'missed';
}

/**
 * Whether a verdict rests on the publisher's rating alone: there are no numbers
 * to compare, or they say otherwise.
 */
export function isOnlyRated(
  { classification, difference, standing }: PairedPeriod,
  { direction }: Pick<PairedCommitment, 'direction'>,
): boolean {
  if (classification === undefined || standing in others) return false;
  return difference === undefined || isAsPromised(difference, direction) !== (standing === 'met');
}

/**
 * How many promises were kept in a period, how many not, and how many results
 * their publisher only rated. Numbers that give context, and results that nobody
 * promised or rated, are not counted.
 */
export function summarise(pairs: readonly PairedCommitment[], period: Period): Summary {
  const days = periodDays(period);
  const tally = Object.fromEntries(worstFirst.map((count) => [count, 0])) as unknown as Tally;
  for (const pair of pairs) {
    if (pair.direction === 'context') continue;
    const slots = pair.periods.filter((each) => sameDays(each.days, days) && isPromise(pair, each));
    const whole = slots.filter(({ dimensions }) => !dimensions);
    const found = (whole.length > 0 ? whole : slots).map((each) => countOf(pair, each));
    const worst = worstFirst.find((count) => found.includes(count));
    if (worst) tally[worst] += 1;
  }
  const all = Object.values(tally).reduce((sum, count) => sum + count);
  return { period, days, ...tally, total: all - tally.notYetDue };
}

/** Whether a place counts as a promise: a result for which nothing was promised or rated does not. */
export function isPromise(pair: PairedCommitment, slot: PairedPeriod): boolean {
  if (slot.classification || slot.target) return true;
  return pair.commitment !== 'none' && pair.target.kind === 'none';
}

/** Periods for which anything was reported or withheld, newest first. */
export function reportedPeriods(pairs: readonly PairedCommitment[]): Dated[] {
  return finish(reportedPeriodsInSteps(pairs));
}

export function* reportedPeriodsInSteps(pairs: readonly PairedCommitment[]): Steps<Dated[]> {
  const found = new Map<string, Dated>();
  for (const { periods } of pairs) {
    yield* throughEach(periods, ({ period, days, result }) => {
      if (result.kind !== 'not_reported' && result.kind !== 'not_yet_due')
        found.set(daysKey(days), { period, days });
    });
    yield undefined;
  }
  return yield* sortInSteps([...found.values()], (one, other) => byDays(other.days, one.days));
}
