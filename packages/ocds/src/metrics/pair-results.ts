import type { Award, Contract, Dimensions, Metric } from '../index.js';
import { isObject, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { present } from '../shared/present.js';
import { reportingCalendar } from './calendar.js';
import { commitment, metricId } from './commitment.js';
import { agreedMetrics } from './commitments-of.js';
import { sliceKey } from './dimensions.js';
import { resultOf } from './result.js';
import { observationsOf, type Slot, slotsOf } from './slots.js';
import { differenceOf, standingOf } from './standing.js';
import { targetFor } from './target-for.js';
import type {
  Commitment,
  CommitmentSource,
  PairedCommitment,
  PairedPeriod,
  PairOptions,
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
  { asOf = new Date(), directions, award }: PairOptions & { award?: Award } = {},
): PairedCommitment[] {
  const today = (typeof asOf === 'string' ? asOf : asOf.toISOString()).slice(0, 10);
  const reported = new Map<string, Metric[]>();
  for (const metric of objects(contract.implementation?.metrics)) {
    const id = metricId(metric);
    reported.set(id, [...(reported.get(id) ?? []), metric]);
  }
  const calendar = reportingCalendar([...reported.values()].flat());
  const promises = new Map<string, { metric: Metric; source: CommitmentSource }>();
  for (const agreed of agreedMetrics(contract, award))
    promises.set(metricId(agreed.metric), agreed);
  for (const [id, [metric]] of reported)
    if (metric && !promises.has(id)) promises.set(id, { metric, source: 'none' });
  return [...promises].map(([id, { metric, source }]) => {
    const results = reported.get(id) ?? [];
    const promise = commitment(metric, source, directions, results[0]);
    return paired(promise, slotsOf(promise, observationsOf(results), calendar, contract), today);
  });
}

function paired(promise: Commitment, slots: Slot[], today: string): PairedCommitment {
  const { source, targets, metric: _metric, ...about } = promise;
  const shared = sharedDimensions(slots);
  const periods = slots.map((slot) =>
    pairedPeriod(promise, slot, today, shared ? undefined : slot.dimensions),
  );
  const held = periods.filter((period) => period.target).reverse();
  const latest = held.find(({ dimensions }) => !dimensions) ?? held[0] ?? targets.at(-1);
  return {
    ...about,
    commitment: source,
    ...present({ dimensions: shared }),
    target: latest?.target ?? { kind: 'none' },
    periods,
  };
}

/** Dimensions of every slot alike say what is measured; where they differ they cut slices. */
function sharedDimensions([first, ...others]: Slot[]) {
  const key = sliceKey(first?.dimensions);
  return others.every(({ dimensions }) => sliceKey(dimensions) === key)
    ? first?.dimensions
    : undefined;
}

function pairedPeriod(
  promise: Commitment,
  slot: Slot,
  today: string,
  slice: Dimensions | undefined,
): PairedPeriod {
  const { period, days, dimensions, observation = {} } = slot;
  const { direction } = promise;
  const target = targetFor(promise, days, dimensions)?.target;
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
      dimensions: slice,
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
