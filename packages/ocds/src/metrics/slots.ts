import type { Contract, Dimensions, Observation, Period } from '../index.js';
import { objects } from '../shared/objects.js';
import { present } from '../shared/present.js';
import { byDays, type Dated, expectedPeriods } from './calendar.js';
import { namedDimensions, sliceKey } from './dimensions.js';
import { daysKey, overlaps, periodDays } from './period-days.js';
import { targetFor } from './target-for.js';
import type { Commitment, CommitmentTarget, Days } from './types.js';

/** A place where a result stands, or where one should. */
export interface Slot {
  period: Period;
  days: Days;
  dimensions?: Dimensions;
  observation?: Observation;
}

/**
 * All places for one commitment, oldest first and the whole before its slices:
 * what was reported, what targets ask for, what the contract's other
 * commitments reported in, and at the least the contract's own period.
 */
export function slotsOf(
  commitment: Commitment,
  observations: readonly Observation[],
  calendar: readonly Dated[],
  contract: Contract,
): Slot[] {
  const slots = new Map<string, Slot>();
  for (const observation of observations) {
    const slot = slotAt(observation.period, observation.dimensions);
    // Publishers correct a result by adding another: the later one stands.
    slots.set(keyOf(slot), { ...slot, observation });
  }
  if (commitment.source !== 'none') addMissing(slots, commitment, calendar, contract);
  return [...slots.values()].sort(
    (one, other) =>
      byDays(one, other) || (sliceKey(one.dimensions) < sliceKey(other.dimensions) ? -1 : 1),
  );
}

function addMissing(
  slots: Map<string, Slot>,
  commitment: Commitment,
  calendar: readonly Dated[],
  contract: Contract,
): void {
  const own = [...slots.values()].map(({ days }) => days);
  for (const { period } of expectedPeriods(calendar, commitment, own))
    for (const dimensions of slicesPromised(commitment)) {
      const slot = slotAt(period, dimensions);
      const promised =
        commitment.targets.length === 0 || targetFor(commitment, slot.days, dimensions);
      if (promised && !slots.has(keyOf(slot))) slots.set(keyOf(slot), slot);
    }
  const wanted: Partial<CommitmentTarget>[] = slots.size > 0 ? [] : [{}];
  for (const { period, dimensions } of commitment.targets.length > 0
    ? commitment.targets
    : wanted) {
    const dated = period?.startDate || period?.endDate;
    const slot = slotAt(dated ? period : contract.period, dimensions);
    const slice = sliceKey(slot.dimensions);
    const covered = [...slots.values()].some(
      (each) => sliceKey(each.dimensions) === slice && overlaps(each.days, slot.days),
    );
    if (!covered) slots.set(keyOf(slot), slot);
  }
}

/** The slices that have a target; everybody, when none is named. */
function slicesPromised(commitment: Commitment): (Dimensions | undefined)[] {
  const slices = new Map(
    commitment.targets.map(({ dimensions }) => [sliceKey(dimensions), dimensions]),
  );
  return slices.size > 0 ? [...slices.values()] : [undefined];
}

function slotAt(period: Period | null | undefined, dimensions: Dimensions | undefined): Slot {
  const named = namedDimensions(dimensions);
  return { period: period ?? {}, days: periodDays(period), ...present({ dimensions: named }) };
}

function keyOf({ days, dimensions }: Slot): string {
  return `${daysKey(days)}/${sliceKey(dimensions)}`;
}

/** Observations of every metric that shares an id, in the order published. */
export function observationsOf(
  metrics: readonly { observations?: Observation[] }[],
): Observation[] {
  return metrics.flatMap((metric) => objects(metric.observations));
}
