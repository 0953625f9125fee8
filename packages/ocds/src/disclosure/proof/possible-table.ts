import {
  isExact,
  type Knowledge,
  type Range,
  rangeIn,
  type Sum,
  sumsAround,
  within,
} from './knowledge.js';
import { narrow } from './narrow.js';

/** Values for counts that belong together: everything known could be true of them. */
export type Table = ReadonlyMap<string, number>;

/** Beyond this many trials a search is given up, and the count taken for exposed. */
const patience = 2000;

/**
 * Values that agree with everything known and put this count in the range
 * wanted; nothing where none were found. Each value tried narrows the ranges
 * of the others through their sums. What is found is checked once more from
 * the beginning, so that a table returned is itself a proof. `near`, a table
 * that agrees already, tells where to look first.
 */
export function possibleTable(
  knowledge: Knowledge,
  name: string,
  wanted: Range,
  near: Table = new Map(),
): Table | undefined {
  const sums = sumsAround(knowledge, name);
  const names = new Set([name, ...sums.flatMap(({ total, parts }) => [total, ...parts])]);
  const ranges = new Map([...names].map((each) => [each, rangeIn(knowledge, each)]));
  const own = rangeIn(knowledge, name);
  const lower = Math.max(own.lower, wanted.lower);
  const upper = Math.min(own.upper, wanted.upper);
  if (lower > upper) return undefined;
  const trial = new Map(ranges).set(name, { lower, upper });
  const table = search(trial, sums, name, near, { left: patience });
  return table && agrees(table, ranges, sums) ? table : undefined;
}

function search(
  ranges: Map<string, Range>,
  sums: readonly Sum[],
  first: string,
  near: Table,
  trials: { left: number },
): Table | undefined {
  if (trials.left <= 0 || !narrow(ranges, sums)) return undefined;
  const name = nextOpen(ranges, first, near);
  if (name === undefined) return new Map([...ranges].map(([each, { lower }]) => [each, lower]));
  for (const value of worthTrying(ranges.get(name), near.get(name))) {
    trials.left -= 1;
    const trial = new Map(ranges).set(name, { lower: value, upper: value });
    const table = search(trial, sums, first, near, trials);
    if (table) return table;
  }
  return undefined;
}

/** The count asked about; then those that cannot stay as they were; then the least open. */
function nextOpen(ranges: ReadonlyMap<string, Range>, first: string, near: Table) {
  let best: string | undefined;
  let least = Infinity;
  for (const [name, range] of ranges) {
    if (isExact(range)) continue;
    if (name === first) return name;
    const before = near.get(name);
    const moved = before === undefined || !within(before, range);
    const weight = Math.min(range.upper - range.lower, 1e15) + (moved ? 0 : 1e16);
    if (weight < least) [best, least] = [name, weight];
  }
  return best;
}

/** Where it was, or as near to that as can be; then the ends and the middle. */
function worthTrying(range: Range | undefined, before: number | undefined): Set<number> {
  if (!range) return new Set();
  const { lower, upper } = range;
  const last = upper === Infinity ? lower + 1 : upper;
  const nearest = before === undefined ? [] : [Math.min(Math.max(before, lower), upper)];
  return new Set([...nearest, lower, last, Math.floor((lower + last) / 2)]);
}

function agrees(table: Table, ranges: ReadonlyMap<string, Range>, sums: readonly Sum[]): boolean {
  const count = (name: string) => table.get(name) ?? Number.NaN;
  return (
    [...ranges].every(([name, range]) => within(count(name), range)) &&
    sums.every(
      ({ total, parts }) => parts.reduce((sum, part) => sum + count(part), 0) === count(total),
    )
  );
}
