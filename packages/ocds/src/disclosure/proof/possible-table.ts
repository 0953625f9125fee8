import {
  type Bond,
  bondsAround,
  both,
  isExact,
  isSum,
  type Knowledge,
  namesIn,
  type Range,
  rangeIn,
  within,
} from './knowledge.js';
import { isShare, narrow } from './narrow.js';

/** Values for counts that belong together: everything known could be true of them. */
export type Table = ReadonlyMap<string, number>;

/** Why no table is returned: none can be, or none was found in the time given. */
export type NoTable = 'impossible' | 'given up';

/** Beyond this many trials a search is given up, and the count taken for exposed. */
export const usualPatience = 1000;

/**
 * Values that agree with everything known and put this count in the range
 * wanted. Each value tried narrows the ranges of the others through their
 * bonds. What is found is checked once more from the beginning, so that a table
 * returned is itself a proof. `near`, a table that agrees already, tells where
 * to look first. `impossible` is said only where every value was ruled out.
 */
export function possibleTable(
  knowledge: Knowledge,
  name: string,
  wanted: Range,
  near: Table = new Map(),
  patience = usualPatience,
): Table | NoTable {
  const bonds = bondsAround(knowledge, name);
  const names = new Set([name, ...bonds.flatMap(namesIn)]);
  const ranges = new Map([...names].map((each) => [each, rangeIn(knowledge, each)]));
  const own = both(rangeIn(knowledge, name), wanted);
  if (!own) return 'impossible';
  const hunt: Hunt = { bonds, first: name, near, left: patience };
  const table = search(new Map(ranges).set(name, own), hunt);
  return typeof table === 'string' || agrees(table, ranges, bonds) ? table : 'given up';
}

interface Hunt {
  bonds: readonly Bond[];
  first: string;
  near: Table;
  left: number;
}

function search(ranges: Map<string, Range>, hunt: Hunt): Table | NoTable {
  if (hunt.left <= 0) return 'given up';
  const narrowed = narrow(ranges, hunt.bonds);
  if (narrowed !== 'narrowed') return narrowed;
  const name = nextOpen(ranges, hunt);
  if (name === undefined) return new Map([...ranges].map(([each, { lower }]) => [each, lower]));
  const range = ranges.get(name) as Range;
  const values = worthTrying(range, hunt.near.get(name));
  let outcome: NoTable = values.size > range.upper - range.lower ? 'impossible' : 'given up';
  for (const value of values) {
    hunt.left -= 1;
    const trial = new Map(ranges).set(name, { lower: value, upper: value });
    const table = search(trial, hunt);
    if (typeof table !== 'string') return table;
    if (table === 'given up') outcome = table;
  }
  return outcome;
}

/** The count asked about; then those that cannot stay as they were; then the least open. */
function nextOpen(ranges: ReadonlyMap<string, Range>, { first, near }: Hunt) {
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
function worthTrying(range: Range, before: number | undefined): Set<number> {
  const { lower, upper, gap = 0 } = range;
  const last = upper === Infinity ? Math.max(lower, gap) + 1 : upper;
  const nearest = before === undefined ? [] : [Math.min(Math.max(before, lower), upper)];
  const values = [...nearest, lower, last, Math.floor((lower + last) / 2), gap + 1];
  return new Set(values.filter((value) => within(value, range)));
}

function agrees(table: Table, ranges: ReadonlyMap<string, Range>, bonds: readonly Bond[]): boolean {
  const count = (name: string) => table.get(name) ?? Number.NaN;
  return (
    [...ranges].every(([name, range]) => within(count(name), range)) &&
    bonds.every((bond) => {
      if (isSum(bond))
        return bond.parts.reduce((sum, part) => sum + count(part), 0) === count(bond.total);
      return isShare(count(bond.part), count(bond.whole), bond);
    })
  );
}
