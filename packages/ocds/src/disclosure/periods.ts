import { contains } from '../metrics/period-days.js';
import { type Cell, cellAt, countKey } from './cells.js';
import type { CountName } from './counts.js';
import { type Line, lineOf, sumsOf } from './line.js';
import { exactly, type Range, unknown } from './proof/knowledge.js';
import { possibleTable } from './proof/possible-table.js';
import { isDated, segmentsOf, tiling } from './tilings.js';

/**
 * How the counts of each slice add up over time: a period is the shorter ones
 * that make it up, and where periods overlap (a year to June, a year to
 * September) each is the stretches between their bounds, although nobody
 * publishes those. Counts that do not add up like that (of people counted in
 * several quarters) have no such stretches.
 */
export function linesOfPeriods(
  cells: readonly Cell[],
  names: readonly CountName[],
  stretches: boolean,
): { lines: Line[]; added: Cell[] } {
  const bySlice = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (!isDated(cell.days)) continue;
    const { key } = cellAt({}, cell.dimensions);
    bySlice.set(key, [...(bySlice.get(key) ?? []), cell]);
  }
  const found = [...bySlice.values()].map((slice) => linesIn(slice, names, stretches));
  return {
    lines: found.flatMap(({ lines }) => lines),
    added: found.flatMap(({ added }) => added),
  };
}

function linesIn(slice: readonly Cell[], names: readonly CountName[], stretches: boolean) {
  const lines: Line[] = [];
  const untiled: Cell[] = [];
  for (const total of slice) {
    const parts = tiling(total.days, slice);
    if (parts) lines.push(lineOf(total, parts, names));
    else untiled.push(total);
  }
  const found = stretches ? linesOfStretches(untiled, slice, names) : undefined;
  return { lines: [...lines, ...(found?.lines ?? [])], added: found?.added ?? [] };
}

/** Nothing where the counts known cannot all be sums of such stretches. */
function linesOfStretches(
  totals: readonly Cell[],
  slice: readonly Cell[],
  names: readonly CountName[],
): { lines: Line[]; added: Cell[] } | undefined {
  const own = new Map(slice.map((cell) => [cell.key, cell]));
  const dimensions = slice[0]?.dimensions ?? {};
  const stretches = segmentsOf(slice).map((days) => cellAt(days, dimensions));
  const all = stretches.map((cell) => own.get(cell.key) ?? cell);
  const lines = totals.flatMap((total): Line[] => {
    const parts = all.filter(({ days }) => contains(total.days, days));
    return parts.length > 1 ? [{ total, parts }] : [];
  });
  if (lines.length === 0) return undefined;
  const used = new Set(lines.flatMap(({ parts }) => parts));
  const added = [...used].filter(({ key }) => !own.has(key));
  if (!canAddUp(lines, slice, names)) return undefined;
  return { lines, added };
}

function canAddUp(
  lines: readonly Line[],
  slice: readonly Cell[],
  names: readonly CountName[],
): boolean {
  const ranges = new Map<string, Range>();
  for (const cell of slice)
    for (const name of names)
      if (cell.counts?.[name] !== undefined)
        ranges.set(countKey(name, cell), exactly(cell.counts[name]));
  const bonds = lines.flatMap((line) => names.flatMap((name) => sumsOf(line, name)));
  const totals = lines.flatMap(({ total }) => names.map((name) => countKey(name, total)));
  return totals.every((name) => possibleTable({ ranges, bonds }, name, unknown) !== 'impossible');
}
