import type { Contract, Dimensions, Direction, Interval, Metric, Period, Unit } from '../index.js';

/** Where a commitment was published. `none`: only results name this metric. */
export type CommitmentSource = 'contract' | 'award' | 'none';

/** What was promised for a period. */
export type Target =
  | { kind: 'number'; value: number; unit?: Unit; text?: string }
  | { kind: 'text'; text: string }
  | { kind: 'none' };

/** What was reported for a period. `text` is the publisher's own wording. */
export type Result =
  | { kind: 'number'; value: number; unit?: Unit; text?: string }
  | { kind: 'text'; text: string }
  | { kind: 'not_reported' }
  | { kind: 'withheld'; rule?: string }
  | { kind: 'not_yet_due' };

/**
 * How a result stands to its promise. For a metric where lower is better,
 * `below` means worse than promised, which is a higher number.
 * `slightly_below` and `significantly_below` come only from the publisher.
 */
export type Standing =
  | 'met'
  | 'below'
  | 'slightly_below'
  | 'significantly_below'
  | 'not_reported'
  | 'withheld'
  | 'not_comparable'
  | 'not_yet_due';

/** First and last day (YYYY-MM-DD, both included) as the publisher's clock had them. */
export interface Days {
  start?: string;
  end?: string;
}

/** A promise, without its results. */
export interface Commitment {
  id: string;
  title: string;
  description?: string;
  unit?: Unit;
  direction: Direction;
  source: CommitmentSource;
  /** How often a result is promised, when that is published. */
  everyMonths?: number;
  /** Targets in the order published; empty when no target was set. */
  targets: CommitmentTarget[];
  /** The published metric itself. */
  metric: Metric;
}

export interface CommitmentTarget {
  target: Target;
  period?: Period;
  dimensions?: Dimensions;
}

/** The commitments of one contract, or of an award that has no contract yet. */
export interface ContractCommitments {
  ocid: string;
  contractID?: string;
  awardID?: string;
  title?: string;
  contract?: Contract;
  commitments: Commitment[];
  /** The publisher's reason for having no commitments. */
  noAgreedMetricsRationale?: string;
}

/** One period (and slice, when dimensions are given) of one commitment. */
export interface PairedPeriod {
  period: Period;
  days: Days;
  dimensions?: Dimensions;
  /** The target that applies here; absent when none does. */
  target?: Target;
  result: Result;
  classification?: { id: string; description?: string };
  standing: Standing;
  /** Result minus target in the metric's unit, whichever direction is better. */
  difference?: number;
  notes?: string;
  interval?: Interval;
  base?: number;
}

/** A commitment beside its results, oldest period first. */
export interface PairedCommitment {
  id: string;
  title: string;
  description?: string;
  unit?: Unit;
  direction: Direction;
  commitment: CommitmentSource;
  everyMonths?: number;
  /** What every period is measured for alike, such as a window of 15 minutes; no slice of it. */
  dimensions?: Dimensions;
  /** The target of the latest period that has one. */
  target: Target;
  periods: PairedPeriod[];
  /**
   * How many older periods, that other commitments of the contract were reported for, were not
   * looked at for a missing result: there are too many. Absent where every one was.
   */
  leftOut?: number;
}

/** A contract with its commitments paired. */
export interface ContractResults {
  ocid: string;
  contractID: string;
  awardID?: string;
  title?: string;
  contract: Contract;
  pairs: PairedCommitment[];
  noAgreedMetricsRationale?: string;
}

export interface PairOptions {
  /** Periods that ended before this moment are past. Default: now. */
  asOf?: string | Date;
  /** Direction by metric id, where the metric does not say. */
  directions?: Readonly<Record<string, Direction>>;
}

/** Counts of promises, not of observations. */
export interface Summary {
  period: Period;
  days: Days;
  kept: number;
  missed: number;
  /** Rated as met, or as falling short, by the publisher, with no numbers to compare or against them. */
  ratedMet: number;
  ratedBelow: number;
  notReported: number;
  withheld: number;
  notComparable: number;
  /** All of the above: every promise whose result was due. */
  total: number;
  /** Promises whose result is not due yet; outside `total`. */
  notYetDue: number;
}
