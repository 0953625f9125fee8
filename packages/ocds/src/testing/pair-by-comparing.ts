import type { Award, Contract, Dimensions, Metric, Observation, Period } from '../index.js';
import { commitment, metricId } from '../metrics/commitment.js';
import { agreedMetrics } from '../metrics/commitments-of.js';
import { namedDimensions, sliceKey } from '../metrics/dimensions.js';
import { duePeriods } from '../metrics/frequency.js';
import {
  contains,
  daysKey,
  lengthOf,
  monthsOf,
  overlaps,
  periodDays,
  sameDays,
} from '../metrics/period-days.js';
import type { Commitment, CommitmentTarget, Days } from '../metrics/types.js';
import { objects } from '../shared/objects.js';
import { finish } from '../shared/steps.js';

/** A place of a commitment, with the target that holds there. */
export interface PlaceByComparing {
  days: Days;
  slice: string;
  observation: Observation | undefined;
  target: CommitmentTarget['target'] | undefined;
}

/**
 * The rule of pairing as it is said, each thing compared with each: it is slow and easy to follow,
 * and what pairs quickly must give the same.
 */
export function pairByComparing(
  contract: Contract,
  today: string,
  award?: Award,
): { id: string; places: PlaceByComparing[] }[] {
  const results = objects(contract.implementation?.metrics);
  const agreed = agreedMetrics(contract, award);
  const unpromised = results.filter(
    (metric, index) =>
      agreed.every((each) => metricId(each.metric) !== metricId(metric)) &&
      results.findIndex((each) => metricId(each) === metricId(metric)) === index,
  );
  const promises = [
    ...agreed,
    ...unpromised.map((metric) => ({ metric, source: 'none' as const })),
  ];
  const calendar = calendarOf(results);
  return promises.map(({ metric, source }) => {
    const id = metricId(metric);
    const own = results.filter((each) => metricId(each) === id);
    const promise = finish(commitment(metric, source, {}, own[0]));
    const observations = own.flatMap((each) => objects(each.observations));
    return { id, places: placesOf(promise, observations, calendar, { contract, today }) };
  });
}

function calendarOf(results: readonly Metric[]): Period[] {
  const found = new Map<string, Period>();
  for (const { period } of results.flatMap((metric) => objects(metric.observations))) {
    const days = periodDays(period);
    if (period && days.start && days.end) found.set(daysKey(days), period);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, period]) => period);
}

function placesOf(
  promise: Commitment,
  observations: readonly Observation[],
  calendar: readonly Period[],
  { contract, today }: { contract: Contract; today: string },
): PlaceByComparing[] {
  const places = new Map<string, Omit<PlaceByComparing, 'target'>>();
  const add = (period: Period | null | undefined, slice: string, observation?: Observation) => {
    const days = periodDays(period);
    places.set(`${daysKey(days)}/${slice}`, { days, slice, observation });
  };
  const isThere = (period: Period, slice: string) =>
    [...places.values()].some(
      (place) => place.slice === slice && sameDays(place.days, periodDays(period)),
    );
  for (const observation of observations)
    add(observation.period, keyOf(observation.dimensions), observation);
  if (promise.source !== 'none') {
    for (const period of expected(promise, [...places.values()], calendar))
      for (const slice of slicesPromised(promise)) {
        const wanted =
          promise.targets.length === 0 || targetByComparing(promise, periodDays(period), slice);
        if (wanted && !isThere(period, slice)) add(period, slice);
      }
    const before = [...places.values()].map(({ days }) => days);
    const late =
      promise.everyMonths === undefined
        ? []
        : duePeriods(promise.everyMonths, before, contract.period, today);
    for (const period of late)
      for (const slice of slicesPromised(promise)) {
        const wanted =
          promise.targets.length === 0 || targetByComparing(promise, periodDays(period), slice);
        if (wanted && !isThere(period, slice)) add(period, slice);
      }
    const asked: Partial<CommitmentTarget>[] =
      promise.targets.length > 0 ? promise.targets : places.size > 0 ? [] : [{}];
    for (const { period, dimensions } of asked) {
      const own = period?.startDate || period?.endDate ? period : contract.period;
      const slice = keyOf(dimensions);
      const reached = [...places.values()].some(
        (place) => place.slice === slice && overlaps(place.days, periodDays(own)),
      );
      if (!reached) add(own, slice);
    }
  }
  return [...places.entries()]
    .map(([, place]) => ({
      ...place,
      target: targetByComparing(promise, place.days, place.slice)?.target,
    }))
    .sort((one, other) =>
      one.slice === other.slice || !sameDays(one.days, other.days)
        ? daysKey(one.days) < daysKey(other.days)
          ? -1
          : 1
        : one.slice < other.slice
          ? -1
          : 1,
    );
}

function expected(
  { everyMonths }: Commitment,
  own: readonly { days: Days }[],
  calendar: readonly Period[],
): Period[] {
  const monthsIn = (period: Period) => monthsOf(periodDays(period)) ?? -1;
  const known = own.map(({ days }) => monthsOf(days)).filter((months) => months !== undefined);
  if (everyMonths) return calendar.filter((period) => monthsIn(period) === everyMonths);
  if (known.length > 0) return calendar.filter((period) => known.includes(monthsIn(period)));
  const times = (period: Period) =>
    calendar.filter((other) => monthsIn(other) === monthsIn(period)).length;
  const [usual] = calendar.toSorted((one, other) => times(other) - times(one));
  return calendar.filter((period) => usual && monthsIn(period) === monthsIn(usual));
}

function slicesPromised({ targets }: Commitment): string[] {
  const slices = new Set(targets.map(({ dimensions }) => sliceKey(dimensions)));
  return slices.size > 0 ? [...slices] : [''];
}

/** The rule that `targetFinder` searches by, written as three questions to every target. */
export function targetByComparing(
  { targets }: Pick<Commitment, 'targets'>,
  days: Days,
  slice: string,
): CommitmentTarget | undefined {
  const candidates = targets
    .filter((target) => sliceKey(target.dimensions) === slice)
    .map((target) => ({ target, days: periodDays(target.period) }))
    .map((candidate) => ({ ...candidate, length: lengthOf(candidate.days) ?? Infinity }))
    .sort((one, other) => (one.length === other.length ? 0 : one.length - other.length));
  const length = lengthOf(days) ?? 0;
  const found =
    candidates.find((candidate) => sameDays(candidate.days, days)) ??
    candidates.find((candidate) => contains(candidate.days, days)) ??
    candidates.find((each) => each.length >= length && overlaps(each.days, days));
  return found?.target;
}

function keyOf(dimensions: Dimensions | null | undefined): string {
  return sliceKey(namedDimensions(dimensions));
}
