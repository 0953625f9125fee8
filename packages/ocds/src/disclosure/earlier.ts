import type { Observation } from '../index.js';
import type { Statistic } from '../metrics/answers/types.js';
import { objects } from '../shared/objects.js';
import { type Cell, cellOf, countKey } from './cells.js';
import { type CountName, isWithheld, rangesIn, smallIn } from './counts.js';
import { both, isExact, type Range, within } from './proof/knowledge.js';
import type { DisclosureRules, SubjectRules } from './rules.js';

/** What earlier publications said of the table that is to be published now. */
export interface Earlier {
  /** By the name of a count: what was given away and is still true. */
  ranges: Map<string, Range>;
  /** Keys of cells for which a number was published. */
  published: Set<string>;
  /** Keys of cells that were withheld at least once. */
  withheld: Set<string>;
  /** Keys of cells that would now differ from what was last published by a small count. */
  smallCorrections: Set<string>;
  /** Cells that are no part of the new table, so that nobody here knows their true counts. */
  others: Cell[];
}

/**
 * Reads publications, oldest first. A number that still agrees with today's
 * counts is taken as said about them; one that a correction has overtaken was
 * about counts that are no longer stated, and is left out.
 */
export function readEarlier(
  publications: readonly (readonly Observation[])[],
  cells: ReadonlyMap<string, Cell>,
  statistic: Statistic,
  subject: SubjectRules,
  { withholdSmallCorrections }: DisclosureRules,
): Earlier {
  const others = new Map<string, Cell>();
  const latest = new Map<string, { cell: Cell; ranges: Partial<Record<CountName, Range>> }>();
  const earlier = {
    ranges: new Map<string, Range>(),
    published: new Set<string>(),
    withheld: new Set<string>(),
  };
  for (const observation of publications.flatMap((each) => objects(each))) {
    const found = cellOf(observation);
    const cell = cells.get(found.key) ?? found;
    if (cell === found) others.set(cell.key, cell);
    const ranges = rangesIn(observation, statistic, subject);
    if (isWithheld(observation)) earlier.withheld.add(cell.key);
    else if (Object.keys(ranges).length > 0) {
      latest.set(cell.key, { cell, ranges });
      if (take(earlier.ranges, cell, ranges)) earlier.published.add(cell.key);
    }
  }
  const corrected = [...latest.values()].filter(
    ({ cell, ranges }) => withholdSmallCorrections && isSmallCorrection(cell, ranges, subject),
  );
  return {
    ...earlier,
    smallCorrections: new Set(corrected.map(({ cell }) => cell.key)),
    others: [...others.values()],
  };
}

/** Adds what a number gives away; false when a correction has overtaken it. */
function take(
  known: Map<string, Range>,
  cell: Cell,
  ranges: Partial<Record<CountName, Range>>,
): boolean {
  const said = Object.entries(ranges) as [CountName, Range][];
  const overtaken = said.some(([name, range]) => {
    const truth = cell.counts?.[name];
    return truth !== undefined && !within(truth, range);
  });
  if (overtaken) return false;
  for (const [name, range] of said) {
    const key = countKey(name, cell);
    const before = known.get(key);
    known.set(key, (before && both(before, range)) ?? range);
  }
  return true;
}

function isSmallCorrection(
  cell: Cell,
  ranges: Partial<Record<CountName, Range>>,
  rules: SubjectRules,
): boolean {
  return (Object.entries(ranges) as [CountName, Range][]).some(([name, range]) => {
    const truth = cell.counts?.[name];
    if (truth === undefined || !isExact(range) || rules.roundTo > 1) return false;
    const difference = Math.abs(truth - range.lower);
    return difference >= 1 && difference <= smallIn(name, rules);
  });
}
