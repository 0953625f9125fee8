import type { Observation } from '../index.js';
import type { Statistic } from '../metrics/answers/types.js';
import { objects } from '../shared/objects.js';
import { type Cell, cellOf, countKey, shareOf } from './cells.js';
import {
  type CountName,
  decimalsIn,
  isExactBeside,
  isWithheld,
  type Reading,
  type Shown,
  shownBy,
  smallCounts,
  smallIn,
} from './counts.js';
import { loneIn } from './lone.js';
import { both, exactly, isExact, type Range, type Share, within } from './proof/knowledge.js';
import { isShare } from './proof/narrow.js';
import type { DisclosureRules, SubjectRules } from './rules.js';

/** What earlier publications said of the table that is to be published now. */
export interface Earlier {
  /** By the name of a count: what was given away and is still true. */
  ranges: Map<string, Range>;
  /** What percentages without a base gave away and is still true. */
  shares: Share[];
  /** Keys of cells for which a number was published. */
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
    shares: new Array<Share>(),
    published: new Set<string>(),
    withheld: new Set<string>(),
  };
  for (const publication of publications) {
    const observations = objects<Observation>(publication);
    const reading = { statistic, rules: subject, decimals: decimalsIn(observations) };
    for (const observation of observations) {
      const found = cellOf(observation);
      const cell = cells.get(found.key) ?? found;
      if (cell === found) others.set(cell.key, cell);
      const { ranges } = shownBy(observation, reading);
      if (isWithheld(observation)) earlier.withheld.add(cell.key);
      else if (Object.keys(ranges).length > 0) {
        latest.set(cell.key, { cell, ranges });
        const told = stillTrue(observation, cell, reading);
        if (told) earlier.published.add(cell.key);
        if (told) take(earlier, cell, told);
      }
    }
  }
  const corrected = [...latest.values()].filter(
    ({ cell, ranges }) => withholdSmallCorrections && isSmallCorrection(cell, ranges, subject),
  );
  return {
    ...earlier,
    smallCorrections: new Set(corrected.map(({ cell }) => cell.key)),
    lone: loneIn(publications)
      .map((cell) => cells.get(cell.key) ?? cell)
      .filter(({ counts }) => !counts || smallCounts(counts, subject).includes('base')),
    others: [...others.values()],
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

function take(earlier: Pick<Earlier, 'ranges' | 'shares'>, cell: Cell, shown: Shown): void {
  for (const [name, range] of Object.entries(shown.ranges)) {
    const key = countKey(name as CountName, cell);
    const before = earlier.ranges.get(key);
    earlier.ranges.set(key, (before && both(before, range)) ?? range);
  }
  if (shown.share) earlier.shares.push(shareOf(cell, shown.share));
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
