import { type Cell, countKey } from './cells.js';
import { type CountName, countNames } from './counts.js';
import { togetherIn } from './line.js';
import { both, type Range, type Share, type Sum } from './proof/knowledge.js';
import type { Structure } from './sums.js';
import type { Time } from './times.js';

/** By publication: keys of the finest cells that were corrected between it and what came next. */
export type Corrections = readonly ReadonlySet<string>[];

/** What publications said, each count under the name of the version that it was about. */
export interface Versions {
  ranges: Map<string, Range>;
  shares: Share[];
  /** How counts that were corrected since added up when they were published. */
  sums: Sum[];
  /** By name: counts that were withheld and were corrected since. */
  withheld: Map<string, { cell: Cell; count: CountName }>;
  /** Names of bases that were withheld at any time: where zeros are shown, they are not 0. */
  counted: Map<string, Cell>;
  /** The same version of these was published as one number and as another. */
  conflicts: Conflict[];
  /** The name under which a count is known that was published then. */
  nameAt: (count: CountName, cell: Pick<Cell, 'key'>, time: number) => string;
}

export interface Conflict {
  cell: Cell;
  count: CountName;
}

/**
 * Names what was corrected since apart from what is said now. Whoever keeps
 * every version knows more than the last one says: what stayed as it was adds
 * up with the old totals too.
 */
export function versionsOf(
  times: readonly Time[],
  corrections: Corrections,
  structure: Pick<Structure, 'sums' | 'lines'>,
  names: readonly CountName[],
): Versions {
  const touched = corrections.map((keys) => touchedBy(keys, structure, names));
  const versionAt = (name: string, time: number) => {
    const until = touched.findIndex((each, at) => at >= time && each.has(name));
    return until < 0 ? name : `${name}\n${String(until)}`;
  };
  const nameAt: Versions['nameAt'] = (count, cell, time) => versionAt(countKey(count, cell), time);
  const found: Versions = {
    ranges: new Map(),
    shares: [],
    sums: touched.flatMap((names, time) =>
      names.size === 0
        ? []
        : structure.sums
            .filter(({ total, parts }) => names.has(total) || parts.some((part) => names.has(part)))
            .map(({ total, parts }) => ({
              total: versionAt(total, time),
              parts: parts.map((part) => versionAt(part, time)),
            })),
    ),
    withheld: new Map(),
    counted: new Map(),
    conflicts: [],
    nameAt,
  };
  times.forEach((time, at) => {
    for (const { cell, shown, isWithheld } of time) {
      for (const count of countNames) {
        const name = nameAt(count, cell, at);
        const range = shown.ranges[count];
        if (range) learn(found, name, range, { cell, count });
        if (isWithheld && count === 'base') found.counted.set(name, cell);
        if (isWithheld && name !== countKey(count, cell) && names.includes(count))
          found.withheld.set(name, { cell, count });
      }
      if (shown.share)
        found.shares.push({
          part: nameAt('part', cell, at),
          whole: nameAt('base', cell, at),
          ...shown.share,
        });
    }
  });
  return found;
}

/** Where what is said contradicts what was said before, the later word stands. */
function learn({ ranges, conflicts }: Versions, name: string, range: Range, of: Conflict): void {
  const before = ranges.get(name);
  const known = before ? both(before, range) : range;
  if (!known) conflicts.push(of);
  ranges.set(name, known ?? range);
}

/** The counts of these cells and all that add up from them. */
export function touchedBy(
  keys: ReadonlySet<string>,
  { sums, lines }: Pick<Structure, 'sums' | 'lines'>,
  names: readonly CountName[],
): Set<string> {
  const touched = new Set([...keys].flatMap((key) => names.map((name) => countKey(name, { key }))));
  if (keys.size === 0) return touched;
  const repeated = lines.filter((line) => line.repeated);
  for (let before = 0; before < touched.size; ) {
    before = touched.size;
    for (const { total, parts } of sums)
      if (parts.some((part) => touched.has(part))) touched.add(total);
    for (const line of repeated)
      for (const name of names)
        if (touched.has(togetherIn(line, name))) touched.add(countKey(name, line.total));
  }
  return touched;
}
