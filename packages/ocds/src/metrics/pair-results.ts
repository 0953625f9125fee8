import type { Award, Contract, Dimensions, Metric } from '../index.js';
import { isObject, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { present } from '../shared/present.js';
import { finish, mapInSteps, type Steps, throughEach } from '../shared/steps.js';
import { ReportingCalendar } from './calendar.js';
import { commitment, metricId } from './commitment.js';
import { agreedMetrics } from './commitments-of.js';
import { resultOf } from './result.js';
import { reportedSlots, type Slot, type Slots, slotsOf } from './slots.js';
import { differenceOf, standingOf } from './standing.js';
import { type FindTarget, targetFinder } from './target-for.js';
import type {
  Commitment,
  CommitmentSource,
  PairedCommitment,
  PairedPeriod,
  PairOptions,
  Target,
} from './types.js';

/**
 * Each commitment of a contract beside its results, by metric id, period and
 * dimensions. Metrics reported without a commitment follow with
 * `commitment: 'none'`. Give the contract's award too, when its metrics were
 * agreed there. Never blank: a missing result is said to be `not_reported`,
 * `withheld` or `not_yet_due`.
 */
export function pairResults(
  contract: Contract,
  options: PairOptions & { award?: Award } = {},
): PairedCommitment[] {
  return finish(pairResultsInSteps(contract, options));
}

/** The same in steps of about a millisecond, for a page that must not stand still. */
export function* pairResultsInSteps(
  contract: Contract,
  { asOf = new Date(), directions, award }: PairOptions & { award?: Award } = {},
): Steps<PairedCommitment[]> {
  const today = (typeof asOf === 'string' ? asOf : asOf.toISOString()).slice(0, 10);
  const reported = new Map<string, Metric[]>();
  yield* throughEach(objects(contract.implementation?.metrics), (metric) => {
    const id = metricId(metric);
    const alike = reported.get(id);
    if (alike) alike.push(metric);
    else reported.set(id, [metric]);
  });
  const promises = new Map<string, { metric: Metric; source: CommitmentSource }>();
  yield* throughEach(agreedMetrics(contract, award), (agreed) =>
    promises.set(metricId(agreed.metric), agreed),
  );
  for (const [id, [metric]] of reported)
    if (metric && !promises.has(id)) promises.set(id, { metric, source: 'none' });
  const places = new Map<string, Slot[]>();
  for (const [id, metrics] of reported) places.set(id, yield* reportedSlots(metrics));
  const surroundings = {
    calendar: yield* ReportingCalendar.of(places.values()),
    period: contract.period,
    today,
    most: mostExpected(promises, places),
  };
  const pairs: PairedCommitment[] = [];
  for (const [id, { metric, source }] of promises) {
    const promise = yield* commitment(metric, source, directions, reported.get(id)?.[0]);
    const find = yield* targetFinder(promise.targets);
    const slots = yield* slotsOf(promise, places.get(id) ?? [], find, surroundings);
    pairs.push(yield* paired(promise, slots, find, today));
    yield undefined;
  }
  return pairs;
}

/** So many expected places for every observation published: a small file makes no large answer. */
const perObservation = 16;
const atLeast = 1000;

/** Every commitment may be looked for in every period of every other: a product, so it is bounded. */
function mostExpected(
  promises: ReadonlyMap<string, { metric: Metric; source: CommitmentSource }>,
  reported: ReadonlyMap<string, readonly Slot[]>,
): number {
  let observations = 0;
  for (const { metric, source } of promises.values())
    if (source !== 'none') observations += objects(metric.observations).length;
  for (const slots of reported.values()) observations += slots.length;
  return Math.ceil(Math.max(atLeast, perObservation * observations) / Math.max(1, promises.size));
}

function* paired(
  promise: Commitment,
  { slots, leftOut }: Slots,
  find: FindTarget,
  today: string,
): Steps<PairedCommitment> {
  const { source, targets, metric: _metric, ...about } = promise;
  const shared = sharedDimensions(slots);
  const periods = yield* mapInSteps(slots, (slot) =>
    pairedPeriod(promise, slot, find(slot.days, slot.slice)?.target, { today, shared }),
  );
  const latest =
    periods.findLast(({ target, dimensions }) => target && !dimensions) ??
    periods.findLast(({ target }) => target) ??
    targets.at(-1);
  return {
    ...about,
    commitment: source,
    ...present({ dimensions: shared, leftOut: leftOut || undefined }),
    target: latest?.target ?? { kind: 'none' },
    periods,
  };
}

/** Dimensions of every slot alike say what is measured; where they differ they cut slices. */
function sharedDimensions(slots: readonly Slot[]): Dimensions | undefined {
  const [first] = slots;
  return slots.every(({ slice }) => slice === first?.slice) ? first?.dimensions : undefined;
}

function pairedPeriod(
  { direction }: Commitment,
  { period, days, dimensions, observation = {} }: Slot,
  target: Target | undefined,
  { today, shared }: { today: string; shared: Dimensions | undefined },
): PairedPeriod {
  const result = resultOf(observation, !!days.end && days.end < today);
  const { measureClassification: rating, interval, base } = observation;
  const classification = isObject(rating) ? readRating(rating) : undefined;
  const shown = result.kind === 'number';
  return {
    period,
    days,
    result,
    standing: standingOf(target, result, direction, classification?.id),
    ...present({
      dimensions: shared ? undefined : dimensions,
      target,
      classification,
      difference: direction === 'context' ? undefined : differenceOf(target, result),
      notes: plainText(observation.notes) || undefined,
      interval: shown && isInterval(interval) ? interval : undefined,
      base: shown && typeof base === 'number' ? base : undefined,
    }),
  };
}

function readRating(rating: { id?: unknown; description?: unknown }) {
  const description = plainText(rating.description) || undefined;
  return { id: plainText(rating.id), ...present({ description }) };
}

function isInterval(interval: unknown): interval is { lower: number; upper: number } {
  return (
    isObject(interval) && typeof interval.lower === 'number' && typeof interval.upper === 'number'
  );
}
