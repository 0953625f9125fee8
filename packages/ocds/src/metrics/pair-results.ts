import type { Award, Contract, Metric } from '../index.js';
import { isObject, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { reportingCalendar } from './calendar.js';
import { commitment, metricId } from './commitment.js';
import { agreedMetrics } from './commitments-of.js';
import { resultOf } from './result.js';
import { observationsOf, type Slot, slotsOf } from './slots.js';
import { differenceOf, standingOf } from './standing.js';
import { targetFor } from './target-for.js';
import type { Commitment, PairedCommitment, PairedPeriod, PairOptions } from './types.js';

/**
 * Each commitment of a contract beside its results, by metric id, period and
 * dimensions. Metrics reported without a commitment follow with
 * `commitment: 'none'`. Give the contract's award too, when its metrics were
 * agreed there. Never blank: a missing result is said to be `not_reported`,
 * `withheld` or `not_yet_due`.
 */
export function pairResults(
  contract: Contract,
  { asOf = new Date(), directions, award }: PairOptions & { award?: Award } = {},
): PairedCommitment[] {
  const today = (typeof asOf === 'string' ? asOf : asOf.toISOString()).slice(0, 10);
  const reported = objects(contract.implementation?.metrics);
  const calendar = reportingCalendar(reported);
  const pair = (promise: Commitment, results: readonly Metric[]): PairedCommitment => {
    const slots = slotsOf(promise, observationsOf(results), calendar, contract);
    return paired(promise, slots, today);
  };
  const agreed = agreedMetrics(contract, award).map(({ metric, source }) => {
    const results = reported.filter((each) => metricId(each) === metricId(metric));
    return pair(commitment(metric, source, directions, results[0]), results);
  });
  const known = new Set(agreed.map(({ id }) => id));
  const alone = reported.filter((metric) => !known.has(metricId(metric)));
  const others = [...new Set(alone.map(metricId))].flatMap((id) => {
    const results = alone.filter((metric) => metricId(metric) === id);
    const [first] = results;
    return first ? [pair(commitment(first, 'none', directions, first), results)] : [];
  });
  return [...agreed, ...others];
}

function paired(promise: Commitment, slots: Slot[], today: string): PairedCommitment {
  const { id, title, description, unit, direction, source, everyMonths } = promise;
  const periods = slots.map((slot) => pairedPeriod(promise, slot, today));
  const newestFirst = [...periods].reverse();
  const target = newestFirst.find((period) => period.target && !period.dimensions)?.target ??
    newestFirst.find((period) => period.target)?.target ??
    promise.targets.at(-1)?.target ?? { kind: 'none' as const };
  return {
    id,
    title,
    ...(description && { description }),
    ...(unit && { unit }),
    direction,
    commitment: source,
    ...(everyMonths && { everyMonths }),
    target,
    periods,
  };
}

function pairedPeriod(promise: Commitment, slot: Slot, today: string): PairedPeriod {
  const { period, days, dimensions, observation } = slot;
  const target = targetFor(promise, days, dimensions)?.target;
  const result = resultOf(observation, !!days.end && days.end < today);
  const { measureClassification: rating, interval, base } = observation ?? {};
  const classification = isObject(rating) ? readRating(rating) : undefined;
  const shown = result.kind === 'number';
  const judged = promise.direction !== 'context';
  const difference = judged ? differenceOf(target, result) : undefined;
  const notes = plainText(observation?.notes);
  return {
    period,
    days,
    ...(dimensions && { dimensions }),
    ...(target && { target }),
    result,
    ...(classification && { classification }),
    standing: standingOf(target, result, promise.direction, classification?.id),
    ...(difference !== undefined && { difference }),
    ...(notes && { notes }),
    ...(shown && isInterval(interval) && { interval }),
    ...(shown && typeof base === 'number' && { base }),
  };
}

function readRating(rating: { id?: unknown; description?: unknown }) {
  const description = plainText(rating.description);
  return { id: plainText(rating.id), ...(description && { description }) };
}

function isInterval(interval: unknown): interval is { lower: number; upper: number } {
  if (!isObject(interval)) return false;
  return typeof interval.lower === 'number' && typeof interval.upper === 'number';
}
