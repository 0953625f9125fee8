import type { Dimensions } from '../index.js';
import { type Cell, cellAt, countKey, crossOf } from './cells.js';
import { type CountName, type Counts, countNames } from './counts.js';
import type { Sum } from './proof/knowledge.js';
import { tilings } from './tilings.js';

/** A total with the cells that make it up. */
export interface Line {
  total: Cell;
  parts: Cell[];
  /** Those who are in the total and in none of the parts, where there are any. */
  remainder?: Cell;
  /** What the parts differ in; nothing where they are periods. */
  dimension?: string;
}

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
 * several parts) they do not add up at all, and nothing follows from them. A
 * line with a cell whose counts are not known is taken to add up.
 */
export function structureOf(given: readonly Cell[], names: readonly CountName[]): Structure {
  const cells = withTotals(given, names);
  const lines = [...linesOfSlices(cells, names), ...linesOfPeriods(cells, names)];
  const remainders = lines.flatMap(({ remainder }) => remainder ?? []);
  const all = [...cells, ...remainders];
  return {
    cells: all,
    lines,
    sums: [
      ...lines.flatMap(({ total, parts, remainder }) =>
        names.map((name) => ({
          total: countKey(name, total),
          parts: [...parts, ...(remainder ? [remainder] : [])].map((part) => countKey(name, part)),
        })),
      ),
      ...(names.includes('part') ? all : []).map((cell) => ({
        total: countKey('base', cell),
        parts: [countKey('part', cell), countKey('rest', cell)],
      })),
    ],
  };
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
    partsByDimension(total, cells).flatMap(([dimension, parts]) => {
      const missing = shortfall(total, parts, names);
      if (missing === 'exceeds') return [];
      if (missing === 'none') return [{ total, parts, dimension }];
      const key = `${total.key} other ${dimension}`;
      const remainder: Cell = { ...total, key, counts: missing };
      return [{ total, parts, dimension, remainder }];
    }),
  );
}

function linesOfPeriods(cells: readonly Cell[], names: readonly CountName[]): Line[] {
  return cells.flatMap((total) => {
    const alike = cells.filter((cell) => sameSlice(cell, total));
    return tilings(total.days, alike)
      .filter((parts) => shortfall(total, parts, names) === 'none')
      .map((parts) => ({ total, parts }));
  });
}

function sameSlice(one: Cell, other: Cell): boolean {
  return cellAt({}, one.dimensions).key === cellAt({}, other.dimensions).key;
}

/** The cells one dimension finer than the total, by that dimension. */
function partsByDimension(total: Cell, cells: readonly Cell[]): [string, Cell[]][] {
  const cross = crossOf(total);
  const found = new Map<string, Cell[]>();
  for (const cell of cells) {
    const finer = crossOf(cell);
    if (finer.length !== cross.length + 1 || !sameDays(cell, total)) continue;
    if (cross.some((name) => cell.dimensions[name] !== total.dimensions[name])) continue;
    const added = finer.find((name) => !cross.includes(name));
    if (added !== undefined) found.set(added, [...(found.get(added) ?? []), cell]);
  }
  return [...found];
}

function sameDays(one: Cell, other: Cell): boolean {
  return one.days.start === other.days.start && one.days.end === other.days.end;
}

/** What the parts leave of their total. */
function shortfall(
  total: Cell,
  parts: readonly Cell[],
  names: readonly CountName[],
): Counts | 'none' | 'exceeds' {
  const sum = added(parts, names);
  if (!sum || !total.counts) return 'none';
  const left = names.map((name) => (total.counts?.[name] ?? 0) - (sum[name] ?? 0));
  if (left.some((count) => count < 0)) return 'exceeds';
  if (left.every((count) => count === 0)) return 'none';
  return Object.fromEntries(names.map((name, index) => [name, left[index] ?? 0]));
}

function added(cells: readonly Cell[], names: readonly CountName[]): Counts | undefined {
  if (cells.some(({ counts }) => !counts)) return undefined;
  return Object.fromEntries(
    names.map((name) => [name, cells.reduce((sum, { counts }) => sum + (counts?.[name] ?? 0), 0)]),
  );
}

export function namesIn(isPercentage: boolean): readonly CountName[] {
  return isPercentage ? countNames : ['base'];
}
