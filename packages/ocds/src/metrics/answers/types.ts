import type { Dimensions, Interval, Period, Unit } from '../../index.js';

/**
 * What is worked out of the rows. `count`: how many rows. `sum`: their values
 * added. `percentage`: of those who answered, how many met it. `mean` and
 * `median`: of the values. `rate`: events per exposure.
 */
export type Statistic = 'count' | 'sum' | 'percentage' | 'mean' | 'median' | 'rate';

/** One answer, visit or event. Its own period and dimensions say where it counts. */
export interface AnswerRow {
  period?: Period;
  dimensions?: Dimensions;
  /** For `sum`, `mean` and `median`; for `rate`, how many events (1 where absent). */
  value?: number | null;
  /** For `percentage`: whether this row is one of those. */
  met?: boolean | null;
  /** For `percentage` too: the answer chosen, counted when it is in `categories`. */
  category?: string | null;
  /** For `rate`: what the events are set against, such as hours of care. */
  exposure?: number | null;
}

/** A number worked out of rows, with all that says how far it can be trusted. */
export interface Figure {
  statistic: Statistic;
  period?: Period;
  dimensions?: Dimensions;
  /** How many answers, rows or (for a rate) events it rests on. */
  base: number;
  /** For a percentage: how many of `base` are counted in it. */
  part?: number;
  /** In `unit`: a percentage is 0 to 100. Absent where nobody answered. */
  value?: number;
  /** For a rate: what `value` must be multiplied by to give the events. */
  exposure?: number;
  /** The range the true value is likely to lie in, in `unit`. */
  interval?: Interval;
  unit?: Unit;
}
