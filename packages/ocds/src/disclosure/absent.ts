import { type Cell, cellAt, countKey, crossOf, tableOf } from './cells.js';
import { type CountName, countNames } from './counts.js';
import { exactly, type Knowledge, unknown } from './proof/knowledge.js';
import { possibleTable } from './proof/possible-table.js';

/**
 * Places that a table leaves out and that the same table of another period
 * has. Readers take them for 0: so what they say of the sums over time is known
 * like any number that is shown.
 */
export function absentFrom(cells: readonly Cell[]): Cell[] {
  const tables = new Map<string, Cell[]>();
  const crosses = new Map<string, Map<string, Cell>>();
  for (const cell of cells) {
    const cross = JSON.stringify(crossOf(cell));
    if (cross === '[]') continue;
    const table = tableOf(cell);
    tables.set(table, [...(tables.get(table) ?? []), cell]);
    const slices = crosses.get(cross) ?? new Map<string, Cell>();
    crosses.set(cross, slices.set(cellAt({}, cell.dimensions).key, cell));
  }
  return [...tables.values()].flatMap((table) => {
    const [first] = table;
    if (!first) return [];
    const here = new Set(table.map(({ key }) => key));
    const slices = crosses.get(JSON.stringify(crossOf(first))) ?? new Map<string, Cell>();
    return [...slices.values()]
      .map(({ dimensions }) => cellAt(first.days, dimensions, { ...nobody }))
      .filter(({ key }) => !here.has(key));
  });
}

/** Those that can be 0, as far as is known of all else. */
export function possiblyAbsent(
  absent: readonly Cell[],
  { ranges, bonds }: Knowledge,
  names: readonly CountName[],
): Cell[] {
  const keys = new Set(absent.flatMap((cell) => names.map((name) => countKey(name, cell))));
  const rest = [...ranges].filter(([key]) => !keys.has(key));
  return absent.filter((cell) => {
    const own = names.map((name) => countKey(name, cell));
    const known = new Map([...rest, ...own.map((key) => [key, exactly(0)] as const)]);
    const knowledge = { ranges: known, bonds };
    return own.every((key) => possibleTable(knowledge, key, unknown) !== 'impossible');
  });
}

/** The counts of a place that nobody is in. */
export const nobody = Object.fromEntries(countNames.map((name) => [name, 0])) as Record<
  CountName,
  number
>;
