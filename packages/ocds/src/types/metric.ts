import type { Id, Open, Period, Value } from './common.js';
import type { Unit } from './item.js';

/** Which way is better. `context` numbers are shown and never judged. */
export type Direction = 'higher' | 'lower' | 'context';

/** A named slice of the people or visits counted, such as `{ area: 'north' }`. */
export interface Dimensions {
  [name: string]: string | null;
}

/** How a publisher rates its own result (Find a Tender). */
export interface MeasureClassification extends Open {
  /** met, slightlyBelow, below, significantlyBelow or other. */
  id?: string | null;
  description?: string | null;
}

/** Kith: why a number is not shown as it was counted. */
export interface Suppression extends Open {
  /** `withheld`: no number is published. `rounded`: the number is near the truth. */
  status: string;
  /** The published rule that decided, such as "fewer than 10 answers". */
  rule?: string | null;
}

/** Kith: the range the true value is likely to lie in, in the unit of the measure. */
export interface Interval extends Open {
  lower: number;
  upper: number;
}

/**
 * One target or one result. Money stands in `value`, everything else in
 * `measure`, which may be free text ("99.7%").
 */
export interface Observation extends Open {
  id?: Id;
  period?: Period;
  value?: Value;
  measure?: string | number | null;
  unit?: Unit;
  dimensions?: Dimensions;
  notes?: string | null;
  relatedImplementationMilestone?: { id?: Id; title?: string | null };
  measureClassification?: MeasureClassification;
  suppression?: Suppression;
  interval?: Interval;
  /** Kith: how many answers or events the number rests on. */
  base?: number | null;
}

/** Something measured: what was promised, or what was done, by observation. */
export interface Metric extends Open {
  id?: Id;
  title?: string | null;
  description?: string | null;
  observations?: Observation[];
  /** Kith: which way is better. */
  direction?: Direction;
}
