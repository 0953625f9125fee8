import { type Constraint, solve } from 'yalps';
import {
  isExact,
  type Knowledge,
  type Range,
  rangeIn,
  type Sum,
  sumsAround,
  within,
} from './knowledge.js';

/** Values for counts that belong together: everything known could be true of them. */
export type Table = ReadonlyMap<string, number>;

/**
 * Values that agree with everything known and put this count in the range
 * wanted; nothing where none were found. A linear solver proposes them; they
 * are then checked in whole numbers, so that a table returned is itself a
 * proof and no rounding of the solver's can make one up.
 */
export function possibleTable(
  knowledge: Knowledge,
  name: string,
  wanted: Range,
): Table | undefined {
  const sums = sumsAround(knowledge, name);
  const names = [...new Set([name, ...sums.flatMap(({ total, parts }) => [total, ...parts])])];
  const ranges = new Map(names.map((each) => [each, rangeIn(knowledge, each)]));
  const own = ranges.get(name);
  if (!own) return undefined;
  ranges.set(name, {
    lower: Math.max(own.lower, wanted.lower),
    upper: Math.min(own.upper, wanted.upper),
  });
  const table = proposed(ranges, sums);
  return table && agrees(table, ranges, sums) ? table : undefined;
}

/** Beyond this many cuts a search is given up, and the count taken for exposed. */
const patience = { maxIterations: 2000 };

function proposed(ranges: ReadonlyMap<string, Range>, sums: readonly Sum[]): Table | undefined {
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  for (const [name, range] of ranges) {
    if (range.lower > range.upper) return undefined;
    if (isExact(range)) continue;
    // Each variable stands for what a count has above its least value.
    const most = range.upper - range.lower;
    if (most < Infinity) constraints.set(`least ${name}`, { max: most });
    variables.set(name, new Map(most < Infinity ? [[`least ${name}`, 1]] : []));
  }
  sums.forEach(({ total, parts }, index) => {
    const row = `sum ${String(index)}`;
    let constant = 0;
    for (const [name, times] of [
      [total, -1] as const,
      ...parts.map((part) => [part, 1] as const),
    ]) {
      constant -= times * (ranges.get(name)?.lower ?? 0);
      const variable = variables.get(name);
      variable?.set(row, (variable.get(row) ?? 0) + times);
    }
    constraints.set(row, { equal: constant });
  });
  const { status, variables: found } = solve({ constraints, variables, integers: true }, patience);
  if (status !== 'optimal') return undefined;
  const above = new Map(found);
  return new Map(
    [...ranges].map(([name, { lower }]) => [name, lower + Math.round(above.get(name) ?? 0)]),
  );
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
