import type { Observation } from '../index.js';
import type { Statistic } from '../metrics/answers/types.js';
import type { Cell } from './cells.js';
import {
  type CountName,
  isExactBeside,
  isWithheld,
  type Reading,
  type Shown,
  shownBy,
  smallCounts,
  smallIn,
} from './counts.js';
import { loneIn } from './lone.js';
import { exactly, isExact, type Range, within } from './proof/knowledge.js';
import { isShare } from './proof/narrow.js';
import type { DisclosureRules, SubjectRules } from './rules.js';
import { type Time, timesOf } from './times.js';

/** What earlier publications said of the table that is to be published now. */
export interface Earlier {
  /** Publication by publication, all that was said, also of what was corrected since. */
  times: readonly Time[];
  /** Keys of cells of which the last number that was published still stands. */
  published: Set<string>;
  /** Keys of cells that were withheld at least once. */
  withheld: Set<string>;
  /** Keys of cells that would now differ from what was last published by a small count. */
  smallCorrections: Set<string>;
  /** Cells of which readers know that they are small, for nothing else was withheld beside them. */
  lone: Cell[];
  /** Cells that are no part of the new table, so that nobody here knows their true counts. */
  others: Cell[];
}

/** Reads publications, oldest first. */
export function readEarlier(
  publications: readonly (readonly Observation[])[],
  cells: ReadonlyMap<string, Cell>,
  statistic: Statistic,
  subject: SubjectRules,
  { withholdSmallCorrections }: DisclosureRules,
): Earlier {
  const all = new Map(cells);
  const latest = new Map<string, { cell: Cell; ranges: Partial<Record<CountName, Range>> }>();
  const published = new Set<string>();
  const withheld = new Set<string>();
  const times = timesOf(publications, { statistic, rules: subject }, all, (...said) => {
    const [observation, cell, reading] = said;
    const told = stillTrue(observation, cell, reading);
    const shown = shownBy(observation, reading);
    if (isWithheld(observation)) withheld.add(cell.key);
    else if (Object.keys(shown.ranges).length > 0) {
      latest.set(cell.key, { cell, ranges: shown.ranges });
      // What was right once and was corrected since is told by the new number alone.
      if (told) published.add(cell.key);
      else published.delete(cell.key);
    }
    return { shown: told ?? shown, isOvertaken: !told };
  });
  const corrected = [...latest.values()].filter(
    ({ cell, ranges }) => withholdSmallCorrections && isSmallCorrection(cell, ranges, subject),
  );
  return {
    times,
    published,
    withheld,
    smallCorrections: new Set(corrected.map(({ cell }) => cell.key)),
    lone: loneIn(publications)
      .map((cell) => cells.get(cell.key) ?? cell)
      .filter(({ counts }) => !counts || smallCounts(counts, subject).includes('base')),
    others: [...all.values()].filter(({ key }) => !cells.has(key)),
  };
}

/**
 * What a number gives away of today's counts; nothing when a correction has
 * overtaken it. Whoever gave a percentage without its base may have shown small ones.
 */
function stillTrue(observation: Observation, cell: Cell, reading: Reading): Shown | undefined {
  const bare = { ...reading.rules, smallest: 1, smallestPart: 1 };
  const strict = shownBy(observation, reading);
  const readings = strict.share
    ? [strict, shownBy(observation, { ...reading, rules: bare })]
    : [strict];
  const told = readings.find((shown) => agrees(shown, cell));
  const base = cell.counts?.base;
  return told && base !== undefined && isExactBeside(reading.statistic)
    ? { ranges: { base: exactly(base) } }
    : told;
}

function agrees({ ranges, share }: Shown, { counts = {} }: Cell): boolean {
  const { base = 0, part } = counts;
  if (share && part !== undefined && !isShare(part, base, share)) return false;
  return Object.entries(ranges).every(([name, range]) => {
    const truth = counts[name as CountName];
    return truth === undefined || within(truth, range);
  });
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
