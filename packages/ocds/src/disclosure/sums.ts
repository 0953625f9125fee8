import type { Dimensions } from '../index.js';
import { sameDays } from '../metrics/period-days.js';
import { type Cell, cellAt, countKey, crossOf } from './cells.js';
import { type CountName, countNames } from './counts.js';
import { added, type Line, lineOf, sumsOf } from './line.js';
import { linesOfPeriods } from './periods.js';
import type { Sum } from './proof/knowledge.js';

export interface Structure {
  /** Every cell, also those that nobody publishes but anyone can work out. */
  cells: Cell[];
  lines: Line[];
  sums: Sum[];
}

/**
 * How the counts of one metric add up: over every dimension, to totals that
 * are published or not, and over time. Where parts do not reach their total
 * the remainder is a cell of its own; where they exceed it (people counted in
 * several parts) so is what they exceed it by. A line with a cell whose counts
 * are not known is taken to add up. That one value of a dimension holds another
 * (18 and over, 65 and over) is not seen: they are taken for parts of one total.
 */
export function structureOf(
  given: readonly Cell[],
  names: readonly CountName[],
  { stretches = true }: { stretches?: boolean } = {},
): Structure {
  const slices = withTotals(given, names);
  const periods = linesOfPeriods(slices, names, stretches);
  const cells = [...slices, ...periods.added];
  const lines = [...linesOfSlices(cells, names), ...periods.lines];
  const beside = lines.flatMap(({ remainder, repeated }) =>
    [remainder, repeated].filter((cell) => cell !== undefined),
  );
  const all = [...cells, ...beside];
  const divided = names.includes('part') ? all.filter(isDivided) : [];
  return {
    cells: all,
    lines,
    sums: [
      ...lines.flatMap((line) => names.flatMap((name) => sumsOf(line, name))),
      ...divided.map((cell) => ({
        total: countKey('base', cell),
        parts: [countKey('part', cell), countKey('rest', cell)],
      })),
    ],
  };
}

/** Of what is left over or repeated, often only some counts are known. */
function isDivided({ counts }: Cell): boolean {
  return !counts || countNames.every((name) => counts[name] !== undefined);
}

/** The cells with every coarser one, finest first; a total nobody gives is the most its parts give. */
function withTotals(given: readonly Cell[], names: readonly CountName[]): Cell[] {
  const cells = new Map(given.map((cell) => [cell.key, cell]));
  for (const cell of given)
    for (const dimensions of coarser(cell.dimensions)) {
      const total = cellAt(cell.days, dimensions);
      if (!cells.has(total.key)) cells.set(total.key, total);
    }
  const own = new Set(given.map(({ key }) => key));
  const sorted = [...cells.values()].sort(
    (one, other) => crossOf(other).length - crossOf(one).length,
  );
  for (const total of sorted) {
    if (own.has(total.key)) continue;
    const sums = partsByDimension(total, sorted).map(([, parts]) => added(parts, names));
    if (sums.length > 0 && sums.every((sum) => sum !== undefined))
      total.counts = Object.fromEntries(
        names.map((name) => [name, Math.max(...sums.map((sum) => sum[name] ?? 0))]),
      );
  }
  return sorted;
}

function coarser(dimensions: Dimensions): Dimensions[] {
  return Object.entries(dimensions).reduce<Dimensions[]>(
    (found, [name, value]) => [...found, ...found.map((each) => ({ ...each, [name]: value }))],
    [{}],
  );
}

function linesOfSlices(cells: readonly Cell[], names: readonly CountName[]): Line[] {
  return cells.flatMap((total) =>
    partsByDimension(total, cells).map(([dimension, parts]) =>
      lineOf(total, parts, names, dimension),
    ),
  );
}

/** The cells one dimension finer than the total, by that dimension. */
function partsByDimension(total: Cell, cells: readonly Cell[]): [string, Cell[]][] {
  const cross = crossOf(total);
  const found = new Map<string, Cell[]>();
  for (const cell of cells) {
    const finer = crossOf(cell);
    if (finer.length !== cross.length + 1 || !sameDays(cell.days, total.days)) continue;
    if (cross.some((name) => cell.dimensions[name] !== total.dimensions[name])) continue;
    const added = finer.find((name) => !cross.includes(name));
    if (added !== undefined) found.set(added, [...(found.get(added) ?? []), cell]);
  }
  return [...found];
}

export function namesIn(isPercentage: boolean): readonly CountName[] {
  return isPercentage ? countNames : ['base'];
}
