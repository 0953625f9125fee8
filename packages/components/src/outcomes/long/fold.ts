import type { Unit } from '@kith/ocds';
import type { PairedCommitment, PairedPeriod } from '@kith/ocds/metrics';
import type { Span } from '../../format/period.js';
import { shownStanding } from '../standing.js';

export type FoldUnit = 'month' | 'quarter' | 'year';

/** What the results of a stretch of the calendar come to. */
export interface Tally {
  /** Results that are numbers of one unit; their average is true of nothing else. */
  numbers: number;
  sum: number;
  unit: Unit | undefined;
  /** Whether numbers of several units stand together, which have no average. */
  mixed: boolean;
  /** What was promised, where it is one number throughout; `differs` where it is not. */
  promised: number | 'differs' | undefined;
  kept: number;
  judged: number;
  notReported: number;
  withheld: number;
}

/** A month, quarter or year, and the periods that begin in it. */
export interface Piece {
  /** Both bounds absent where the publisher gives no day. */
  days: Span;
  /** Its periods are those of the commitment from `from` up to, and not with, `to`. */
  from: number;
  to: number;
  /** The months of a quarter or year; none of a month. */
  parts: Piece[];
  tally: Tally;
}

export interface Fold {
  unit: FoldUnit;
  /** Oldest first. */
  pieces: Piece[];
  /** How many places were folded: those of everybody, where there are any; else those of groups. */
  count: number;
  /** Whether each of them is one day. */
  daily: boolean;
  /** Whether some period ends in another piece than it begins in. */
  crossing: boolean;
}

/** More pieces than this are folded once more. */
const mostPieces = 24;

/** The periods of a commitment by month, by quarter where those are many, else by year; in steps. */
export function* foldInSteps(pair: PairedCommitment): Generator<undefined, Fold, undefined> {
  const whole = pair.periods.some(({ dimensions }) => dimensions === undefined);
  const months: Piece[] = [];
  const fold: Fold = { unit: 'month', pieces: months, count: 0, daily: true, crossing: false };
  for (const [index, period] of pair.periods.entries()) {
    const { start, end } = period.days;
    const days = spanAround(start, 'month');
    const open = months.at(-1);
    const piece = open?.days.start === days.start ? open : undefined;
    const month = piece ?? { days, from: index, to: index, parts: [], tally: nothingYet() };
    if (!piece) months.push(month);
    month.to = index + 1;
    if (index % 256 === 0) yield undefined;
    if (whole && period.dimensions !== undefined) continue;
    count(month.tally, pair, period);
    fold.count += 1;
    fold.daily &&= start !== undefined && start === end;
    fold.crossing ||= (end ?? '') > (days.end ?? end ?? '');
  }
  for (const unit of ['quarter', 'year'] as const) {
    if (fold.pieces.length <= mostPieces) break;
    fold.unit = unit;
    fold.pieces = joined(months, unit);
    yield undefined;
  }
  return fold;
}

function nothingYet(): Tally {
  return {
    numbers: 0,
    sum: 0,
    unit: undefined,
    mixed: false,
    promised: undefined,
    kept: 0,
    judged: 0,
    notReported: 0,
    withheld: 0,
  };
}

function count(tally: Tally, pair: PairedCommitment, period: PairedPeriod): void {
  const { result, target } = period;
  const standing = shownStanding(pair, period);
  if (result.kind === 'number') add(tally, { numbers: 1, sum: result.value, unit: result.unit });
  if (target?.kind === 'number') promise(tally, target.value);
  else if (target) promise(tally, 'differs');
  if (standing === 'kept') tally.kept += 1;
  if (['kept', 'nearly', 'missed', 'far'].includes(standing)) tally.judged += 1;
  if (standing === 'not_reported') tally.notReported += 1;
  if (standing === 'withheld') tally.withheld += 1;
}

function add(tally: Tally, more: Pick<Tally, 'numbers' | 'sum' | 'unit'>): void {
  if (more.numbers === 0) return;
  const others = tally.numbers > 0 && nameOf(tally.unit) !== nameOf(more.unit);
  tally.mixed ||= others;
  tally.unit = more.unit;
  tally.numbers += more.numbers;
  tally.sum += more.sum;
}

function nameOf(unit: Unit | undefined): string {
  return [unit?.scheme, unit?.id, unit?.name].join('\n');
}

function promise(tally: Tally, promised: Tally['promised']): void {
  if (promised === undefined) return;
  tally.promised = [undefined, promised].includes(tally.promised) ? promised : 'differs';
}

/** Months that stand side by side, put together. */
function joined(months: readonly Piece[], unit: FoldUnit): Piece[] {
  const pieces: Piece[] = [];
  for (const month of months) {
    const days = spanAround(month.days.start, unit);
    let piece = pieces.at(-1);
    if (piece?.days.start !== days.start || piece === undefined) {
      piece = { days, from: month.from, to: month.to, parts: [], tally: nothingYet() };
      pieces.push(piece);
    }
    piece.to = month.to;
    piece.parts.push(month);
    const { tally } = piece;
    add(tally, month.tally);
    tally.mixed ||= month.tally.mixed;
    promise(tally, month.tally.promised);
    for (const name of ['kept', 'judged', 'notReported', 'withheld'] as const)
      tally[name] += month.tally[name];
  }
  return pieces;
}

const monthsIn: Record<FoldUnit, number> = { month: 1, quarter: 3, year: 12 };

/** The month, quarter or year that a day falls in. */
function spanAround(day: string | undefined, unit: FoldUnit): Span {
  const [year, month] = [Number(day?.slice(0, 4)), Number(day?.slice(5, 7))];
  if (!(month >= 1 && month <= 12)) return {};
  const first = month - 1 - ((month - 1) % monthsIn[unit]);
  return { start: dayOf(year, first, 1), end: dayOf(year, first + monthsIn[unit], 0) };
}

/** `months` are counted from 0; day 0 is the last of the month before. */
function dayOf(year: number, months: number, day: number): string {
  const moment = new Date(0);
  moment.setUTCFullYear(year, months, day);
  return moment.toISOString().slice(0, 10);
}
