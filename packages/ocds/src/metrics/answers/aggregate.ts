import type { Unit } from '../../index.js';
import { present } from '../../shared/present.js';
import { tidy } from '../parse-measure.js';
import { percent, unitNamed } from '../unit.js';
import { eventsInterval, meanInterval, usualZ, wilsonInterval } from './intervals.js';
import { type Slice, slicesOf } from './slices.js';
import type { AnswerRow, Figure, Statistic } from './types.js';

export interface AggregateOptions {
  statistic: Statistic;
  /** Dimensions to part the rows by; none: one figure for each period. */
  by?: readonly string[];
  /** Also give each coarser slice and the whole. Default: true. */
  totals?: boolean;
  /**
   * Also give slices that nobody is in, with a base of 0: in every period every
   * combination of values. Readers take what is left out for 0, and could work
   * out by it what is withheld elsewhere. Default: true.
   */
  empty?: boolean;
  /** Answers that count in a percentage, where rows give `category`. */
  categories?: readonly string[];
  /** For a rate: events per this much exposure. Default: 1,000. */
  per?: number;
  /** The unit of the measure. Default: percent for a percentage, count for a count. */
  unit?: Unit;
  /** 1.96, which is 95 in 100, unless said. */
  z?: number;
  /** The value of a dimension that a row does not give. Default: `notStated`. */
  unstated?: string;
}

/**
 * Rows of answers worked into figures with their base sizes and intervals, the
 * whole before its slices and periods in order of first appearance. Rows that
 * say nothing of what is asked (no `met`, no `value`) are not in the base. These are
 * the true numbers: put them through `protect` of `@kith/ocds/disclosure`
 * before anything is published.
 */
export function aggregate(rows: readonly AnswerRow[], options: AggregateOptions): Figure[] {
  const { statistic, by = [], totals = true, unstated = 'notStated', empty = true } = options;
  const unit = options.unit ?? usualUnits[statistic];
  return slicesOf(rows, by, { totals, unstated, empty }).map((slice) => {
    const { period, dimensions } = slice;
    const { value, interval, ...counts } = calculate[statistic](slice, options);
    const round = (number: number | undefined) => (number === undefined ? undefined : tidy(number));
    const range = interval && { lower: tidy(interval.lower), upper: tidy(interval.upper) };
    return {
      statistic,
      ...counts,
      ...present({ period, dimensions, value: round(value), interval: range, unit }),
    };
  });
}

const usualUnits: Partial<Record<Statistic, Unit>> = {
  count: unitNamed('count'),
  percentage: percent,
};

type Calculated = Pick<Figure, 'base' | 'part' | 'value' | 'exposure'> & {
  interval?: Figure['interval'] | undefined;
};

const calculate: Record<Statistic, (slice: Slice, options: AggregateOptions) => Calculated> = {
  count: ({ rows }) => ({ base: rows.length, value: rows.length }),

  sum({ rows }) {
    const values = numbers(rows);
    return { base: values.length, value: sum(values) };
  },

  percentage({ rows }, { categories = [], z = usualZ }) {
    const answers = rows.map((row) => answer(row, categories)).filter((met) => met !== undefined);
    const part = answers.filter(Boolean).length;
    return percentage(part, answers.length, z);
  },

  mean({ rows }, { z = usualZ }) {
    const values = numbers(rows);
    const base = values.length;
    return base === 0
      ? { base }
      : { base, value: sum(values) / base, interval: meanInterval(values, z) };
  },

  median({ rows }) {
    const values = numbers(rows).sort((one, other) => one - other);
    const middle = values.length / 2;
    const [low, high] = [values[Math.ceil(middle) - 1], values[Math.floor(middle)]];
    return low === undefined || high === undefined
      ? { base: 0 }
      : { base: values.length, value: (low + high) / 2 };
  },

  rate({ rows }, { per = 1000, z = usualZ }) {
    // A row of exposure alone is time in which nothing happened.
    const base = sum(rows.map((row) => finite(row.value) ?? (finite(row.exposure) ? 0 : 1)));
    return rate(base, sum(rows.map(({ exposure }) => finite(exposure) ?? 0)) / per, z);
  },
};

/** A percentage with Wilson's interval, from counts that may have been rounded. */
export function percentage(part: number, base: number, z = usualZ): Calculated {
  const interval = wilsonInterval(part, base, z);
  if (!interval) return { base, part };
  const inPercent = { lower: interval.lower * 100, upper: interval.upper * 100 };
  return { base, part, value: (part / base) * 100, interval: inPercent };
}

/** Events over exposure with Byar's interval, from counts that may have been rounded. */
export function rate(events: number, exposure: number, z = usualZ): Calculated {
  const interval = eventsInterval(events, z);
  if (!interval || !(exposure > 0)) return { base: events };
  const range = { lower: interval.lower / exposure, upper: interval.upper / exposure };
  return { base: events, value: events / exposure, exposure, interval: range };
}

function answer({ met, category }: AnswerRow, categories: readonly string[]) {
  if (typeof met === 'boolean') return met;
  return typeof category === 'string' && category !== ''
    ? categories.includes(category)
    : undefined;
}

/** What cannot be counted (null, NaN, Infinity) is no answer. */
function numbers(rows: readonly AnswerRow[]): number[] {
  return rows.map(({ value }) => finite(value)).filter((value) => value !== undefined);
}

function finite(value: number | null | undefined): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
