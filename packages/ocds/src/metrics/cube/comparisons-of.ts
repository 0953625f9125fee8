import { KnownRelease } from '../../contracts/known-release.js';
import type { Direction, Observation, Period, Release, Unit } from '../../index.js';
import { objects } from '../../shared/objects.js';
import { present } from '../../shared/present.js';
import { pairResults } from '../pair-results.js';
import { isOnlyRated, isPromise } from '../summarise.js';
import type {
  CommitmentSource,
  PairedCommitment,
  PairedPeriod,
  PairOptions,
  Result,
  Standing,
  Target,
} from '../types.js';
import { aboutContract } from './facts-of.js';
import { type Place, type Section, sectionOf } from './place.js';

/**
 * Whether a promise was kept. `rated_met` and `rated_not_met` are the publisher's
 * word alone, with no numbers beside it or with numbers that say otherwise.
 */
export type Verdict =
  | 'met'
  | 'not_met'
  | 'rated_met'
  | 'rated_not_met'
  | 'not_reported'
  | 'withheld'
  | 'not_comparable'
  | 'not_yet_due';

/** One promise (or unpromised result) in one period and slice, beside what came of it. */
export interface Comparison extends Place {
  stage: 'result';
  period: Period;
  direction: Direction;
  commitment: CommitmentSource;
  /** Whether something was promised here, or rated: figures for context and slices of a promise about everybody are not. */
  promised: boolean;
  target: Target;
  result: Result;
  verdict: Verdict;
  /** Finer than the verdict, where the publisher rates its own result. */
  standing: Standing;
  /** Result minus target, in the unit of the measure. */
  difference?: number;
  /** By how much it is better than promised; below 0 is worse, whichever direction is better. */
  better?: number;
  unit?: Unit;
  base?: number;
  interval?: Observation['interval'];
  notes?: string;
}

/** Every promise and result of a release or compiled release, compared, ready to filter and group. */
export function comparisonsOf(release: Release, options: PairOptions = {}): Comparison[] {
  const known = new KnownRelease(release);
  return objects(release.contracts).flatMap((contract) => {
    const award = known.award(contract.awardID);
    const section = sectionOf(release, 'result', aboutContract(known, contract, award));
    return pairResults(contract, award ? { ...options, award } : options).flatMap((pair) =>
      pair.periods.map((slot) => comparison(section, pair, slot)),
    );
  });
}

function comparison(section: Section, pair: PairedCommitment, slot: PairedPeriod): Comparison {
  const { target = { kind: 'none' }, result, standing, difference } = slot;
  const measured = [result, target].find(({ kind }) => kind === 'number');
  return {
    ...section,
    stage: 'result',
    metric: pair.id,
    title: pair.title,
    direction: pair.direction,
    commitment: pair.commitment,
    promised: pair.direction !== 'context' && isPromise(pair, slot),
    period: slot.period,
    days: slot.days,
    target,
    result,
    standing,
    verdict: verdictOn(pair, slot),
    ...present({
      dimensions: slot.dimensions ?? pair.dimensions,
      difference,
      better: pair.direction === 'lower' ? negative(difference) : difference,
      unit: (measured?.kind === 'number' ? measured.unit : undefined) ?? pair.unit,
      base: slot.base,
      interval: slot.interval,
      notes: slot.notes,
    }),
  };
}

function verdictOn(pair: PairedCommitment, slot: PairedPeriod): Verdict {
  const { standing } = slot;
  switch (standing) {
    case 'not_reported':
    case 'withheld':
    case 'not_comparable':
    case 'not_yet_due':
      return standing;
    case 'met':
      return isOnlyRated(slot, pair) ? 'rated_met' : 'met';
    default:
      return isOnlyRated(slot, pair) ? 'rated_not_met' : 'not_met';
  }
}

/** 0 stays 0, never −0. */
function negative(difference: number | undefined): number | undefined {
  return difference === undefined ? undefined : 0 - difference;
}
