import type { Observation } from '../index.js';
import type { Figure, Statistic } from '../metrics/answers/types.js';
import { parseMeasure } from '../metrics/parse-measure.js';
import { both, exactly, type Range } from './proof/knowledge.js';
import { rangeOfRounded } from './rounding.js';
import type { SubjectRules } from './rules.js';

/**
 * What can be counted of a cell: those it rests on and, for a percentage,
 * those for and against, which follow from the percentage and its base.
 */
export type CountName = 'base' | 'part' | 'rest';

export type Counts = Partial<Record<CountName, number>>;

export const countNames: readonly CountName[] = ['base', 'part', 'rest'];

/** The true counts behind a figure. */
export function countsOf({ statistic, base, part = 0 }: Figure): Counts {
  return statistic === 'percentage' ? { base, part, rest: base - part } : { base };
}

/**
 * Whether numbers are shown as they are even where their bases are rounded: a
 * sum less the other sums is the one withheld, whatever they rest on.
 */
export function isExactBeside(statistic: Statistic): boolean {
  return statistic !== 'count' && statistic !== 'percentage';
}

/** Counts up to this are small. */
export function smallIn(name: CountName, rules: SubjectRules): number {
  return (name === 'base' ? rules.smallest : rules.smallestPart) - 1;
}

/** The counts of a cell that are small, in the order in which they are explained. */
export function smallCounts(counts: Counts, rules: SubjectRules): CountName[] {
  return countNames.filter((name) => {
    const count = counts[name];
    return count !== undefined && count >= 1 && count <= smallIn(name, rules);
  });
}

export const isWithheld = ({ suppression }: Observation) =>
  /^(withheld|suppressed)$/.test(suppression?.status ?? '');

/** What an observation gives away. */
export interface Shown {
  ranges: Partial<Record<CountName, Range>>;
  /** The share that a percentage without a base shows: at least and at most, from 0 to 1. */
  share?: { least: number; most: number };
}

export interface Reading {
  statistic: Statistic;
  rules: SubjectRules;
  /** Decimals to which the percentages of a publication are rounded. */
  decimals: number;
}

/**
 * What an observation gives away of each count. Withheld: nothing. A number
 * that says it is rounded stands for a range, any other for itself. A
 * percentage without a base shows what share of those counted are for it, as
 * nearly as it is written. Text that is no number gives nothing away.
 */
export function shownBy(observation: Observation, { statistic, rules, decimals }: Reading): Shown {
  if (isWithheld(observation)) return { ranges: {} };
  const measure = numberIn(observation.measure);
  const base = numberIn(observation.base);
  const multiple = multipleOf(observation, rules);
  const counted = statistic === 'count' ? (measure ?? base) : base;
  const known =
    counted === undefined ? {} : { base: rangeShown(counted, multiple, smallIn('base', rules)) };
  if (statistic !== 'percentage' || measure === undefined) return { ranges: known };
  const small = smallIn('part', rules);
  const open: Range = { lower: 0, upper: Infinity, gap: small };
  const half = 0.5 / 10 ** decimals;
  if (counted === undefined) {
    const share = { least: (measure - half) / 100, most: (measure + half) / 100 };
    const ranges = { base: { lower: rules.smallest, upper: Infinity }, part: open, rest: open };
    // A share of rounded counts, none of which is given, is not one of the counts themselves.
    return multiple > 1 ? { ranges } : { ranges, share };
  }
  if (multiple > 1) {
    const part = Math.round((measure * counted) / 100 / multiple) * multiple;
    // Base and part are rounded each by itself; of the rest it is known that it is not small.
    return { ranges: { ...known, part: rangeShown(part, multiple, small), rest: open } };
  }
  const part = partOf(measure, counted, half);
  const rest = { lower: Math.round(counted) - part.upper, upper: Math.round(counted) - part.lower };
  return { ranges: { ...known, part, rest } };
}

/** The parts of a base that make this percentage, once it is rounded. */
function partOf(measure: number, base: number, half: number): Range {
  const nearest = Math.round((measure * base) / 100);
  const exact = Math.abs((measure * base) / 100 - nearest) < 1e-6;
  if (exact && half < 1e-6) return exactly(nearest);
  const lower = Math.ceil(((measure - half) * base) / 100 - 1e-6);
  const upper = Math.floor(((measure + half) * base) / 100 + 1e-6);
  return lower <= upper
    ? { lower: Math.max(0, lower), upper: Math.min(base, upper) }
    : exactly(nearest);
}

/**
 * How many decimals the percentages of a publication have, at the most: it is
 * taken to round them all alike. Where they have four or more, or all are
 * whole counts of their bases, they are taken not to be rounded.
 */
export function decimalsIn(observations: readonly Observation[]): number {
  const inFull = 9;
  const measures = observations.flatMap(({ measure, base }) => {
    const number = numberIn(measure);
    return number === undefined ? [] : [{ number, base: numberIn(base) }];
  });
  const most = measures.reduce((found, { number }) => Math.max(found, decimalsOf(number)), 0);
  const whole = measures.every(({ number, base }) => {
    if (base === undefined) return false;
    const part = (number * base) / 100;
    return Math.abs(part - Math.round(part)) < 1e-6;
  });
  return whole || most > 3 ? inFull : most;
}

function decimalsOf(number: number): number {
  const [, decimals = ''] = /^-?\d*\.(\d*)$/.exec(String(number)) ?? [];
  return decimals.length;
}

/** The number, also where it is written in text; nothing where none is certain. */
function numberIn(measure: unknown): number | undefined {
  if (typeof measure === 'number') return Number.isFinite(measure) ? measure : undefined;
  if (typeof measure !== 'string') return undefined;
  const read = parseMeasure(measure);
  return read.kind === 'number' && Number.isFinite(read.value) ? read.value : undefined;
}

/** What a rounded number was rounded to: as it says, or else as the rules do. */
function multipleOf({ suppression }: Observation, { roundTo }: SubjectRules): number {
  if (suppression?.status !== 'rounded') return 1;
  const [, said] = /nearest (\d{1,6})\b/.exec(String(suppression.rule)) ?? [];
  return Number(said) || roundTo;
}

/** Whoever knows the rules knows that a number shown is not small, and that 0 is 0. */
export function rangeShown(count: number, multiple: number, small: number): Range {
  if (multiple === 1) return exactly(Math.round(count));
  const range = rangeOfRounded(count, multiple);
  return both(range, { lower: 0, upper: Infinity, gap: small }) ?? range;
}
