import type { Dimensions, Metric, Observation, Period } from '../index.js';
import { objects } from '../shared/objects.js';
import { sortInSteps } from '../shared/sort-in-steps.js';
import { mapInSteps, type Steps, throughEach } from '../shared/steps.js';
import type { Dated, ReportingCalendar } from './calendar.js';
import { namedDimensions, sliceKey } from './dimensions.js';
import { duePeriods } from './frequency.js';
import { byDays, daysKey, monthsOf, periodDays } from './period-days.js';
import { GrowingSpans, SortedSpans, type Span, type Spans, spanOf } from './spans.js';
import type { FindTarget } from './target-for.js';
import type { Commitment, CommitmentTarget, Days } from './types.js';

/** A place where a result stands, or where one should. */
export interface Slot {
  period: Period;
  days: Days;
  dimensions?: Dimensions;
  /** The key of the dimensions. */
  slice: string;
  observation?: Observation;
}

/** What a contract says that bears on each of its commitments. */
export interface Surroundings {
  calendar: ReportingCalendar;
  /** The contract's own period. */
  period: Period | null | undefined;
  /** As `YYYY-MM-DD`. */
  today: string;
  /** How many expected places of one commitment are looked at. */
  most: number;
}

export interface Slots {
  slots: Slot[];
  /** Older periods of the calendar that were not looked at. */
  leftOut: number;
}

/**
 * All places for one commitment, oldest first and the whole before its slices:
 * what was reported, what targets ask for, what the contract's other
 * commitments reported in, and at the least the contract's own period.
 */
export function* slotsOf(
  commitment: Commitment,
  reported: readonly Slot[],
  targetFor: FindTarget,
  surroundings: Surroundings,
): Steps<Slots> {
  const slots = new Map<string, Slot>();
  // Publishers correct a result by adding another: the later one stands.
  yield* throughEach(reported, (slot) => slots.set(keyOf(slot), slot));
  let leftOut = 0;
  if (commitment.source !== 'none') {
    leftOut = yield* addExpected(slots, commitment, targetFor, surroundings);
    yield* addOverdue(slots, commitment, targetFor, surroundings);
    yield* addTargets(slots, commitment, surroundings);
  }
  const sorted = yield* sortInSteps([...slots.values()], byDaysAndSlice);
  return { slots: sorted, leftOut };
}

/** Places in the periods that the contract's other commitments reported in. */
function* addExpected(
  slots: Map<string, Slot>,
  commitment: Commitment,
  targetFor: FindTarget,
  { calendar, most }: Surroundings,
): Steps<number> {
  const own = new Set<number>();
  yield* throughEach(slots.values(), ({ days }) => {
    const months = monthsOf(days);
    if (months !== undefined) own.add(months);
  });
  const slices = yield* slicesPromised(commitment);
  const periodsAtMost = Math.max(1, Math.floor(most / slices.length));
  const { periods, leftOut } = calendar.expectedOf(commitment, own, periodsAtMost);
  yield* throughEach(everyPlace(periods, slices), (slot) => {
    const promised = commitment.targets.length === 0 || targetFor(slot.days, slot.slice);
    if (promised && !slots.has(keyOf(slot))) slots.set(keyOf(slot), slot);
  });
  return leftOut;
}

/** Places in which a result promised every so many months was due and nothing is reported. */
function* addOverdue(
  slots: Map<string, Slot>,
  commitment: Commitment,
  targetFor: FindTarget,
  { period, today, most }: Surroundings,
): Steps<undefined> {
  const { everyMonths } = commitment;
  if (everyMonths === undefined) return undefined;
  const slices = yield* slicesPromised(commitment);
  const days = [...slots.values()].map((slot) => slot.days);
  const due = duePeriods(everyMonths, days, period, today).map((each) => ({
    period: each,
    days: periodDays(each),
  }));
  const newest = due.slice(-Math.max(1, Math.floor(most / slices.length)));
  yield* throughEach(everyPlace(newest, slices), (slot) => {
    const promised = commitment.targets.length === 0 || targetFor(slot.days, slot.slice);
    if (promised && !slots.has(keyOf(slot))) slots.set(keyOf(slot), slot);
  });
  return undefined;
}

function* everyPlace(
  periods: readonly Dated[],
  slices: readonly (Dimensions | undefined)[],
): Generator<Slot, void, undefined> {
  for (const { period } of periods)
    for (const dimensions of slices) yield slotAt(period, dimensions);
}

/** Places of targets that no place reaches into. */
function* addTargets(
  slots: Map<string, Slot>,
  { targets }: Commitment,
  { period: whole }: Surroundings,
): Steps<undefined> {
  const wanted: Partial<CommitmentTarget>[] = slots.size > 0 ? [] : [{}];
  const asked = yield* mapInSteps(
    targets.length > 0 ? targets : wanted,
    ({ period, dimensions }) => {
      const dated = period?.startDate || period?.endDate;
      return slotAt(dated ? period : whole, dimensions);
    },
  );
  const [held, added] = [yield* spansBySlice(slots.values()), new Map<string, GrowingSpans>()];
  for (const [slice, spans] of yield* spansBySlice(asked))
    added.set(slice, new GrowingSpans(spans.sorted.map(({ start }) => start)));
  yield* throughEach(asked, (slot) => {
    const { start, end } = spanOf(slot.days);
    const [before, since] = [held.get(slot.slice), added.get(slot.slice)];
    const reached = ([before, since] as (Spans | undefined)[]).some((all) =>
      all?.reach(end, start),
    );
    if (reached) return;
    slots.set(keyOf(slot), slot);
    since?.add({ start, end });
  });
  return undefined;
}

function* spansBySlice(slots: Iterable<Slot>): Steps<Map<string, SortedSpans>> {
  const found = new Map<string, Span[]>();
  yield* throughEach(slots, ({ days, slice }) => {
    const spans = found.get(slice);
    if (spans) spans.push(spanOf(days));
    else found.set(slice, [spanOf(days)]);
  });
  const sorted = new Map<string, SortedSpans>();
  for (const [slice, spans] of found) sorted.set(slice, yield* SortedSpans.of(spans));
  return sorted;
}

/** The slices that have a target; everybody, when none is named. */
function* slicesPromised({ targets }: Commitment): Steps<(Dimensions | undefined)[]> {
  const slices = new Map<string, Dimensions | undefined>();
  yield* throughEach(targets, ({ dimensions }) => slices.set(sliceKey(dimensions), dimensions));
  return slices.size > 0 ? [...slices.values()] : [undefined];
}

function slotAt(period: Period | null | undefined, dimensions: Dimensions | undefined): Slot {
  const named = namedDimensions(dimensions);
  const slot: Slot = { period: period ?? {}, days: periodDays(period), slice: sliceKey(named) };
  if (named) slot.dimensions = named;
  return slot;
}

function keyOf({ days, slice }: Slot): string {
  return `${daysKey(days)}/${slice}`;
}

function byDaysAndSlice(one: Slot, other: Slot): number {
  return byDays(one.days, other.days) || (one.slice < other.slice ? -1 : 1);
}

/** The places of the results of metrics that share an id, in the order published. */
export function* reportedSlots(metrics: readonly Metric[]): Steps<Slot[]> {
  const slots: Slot[] = [];
  for (const metric of metrics) {
    yield* throughEach(objects(metric.observations), (observation) => {
      const slot = slotAt(observation.period, observation.dimensions);
      slot.observation = observation;
      slots.push(slot);
    });
    yield undefined;
  }
  return slots;
}
