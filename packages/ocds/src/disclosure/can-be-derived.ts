import type { Observation } from '../index.js';
import type { Statistic } from '../metrics/answers/types.js';
import { objects } from '../shared/objects.js';
import { present } from '../shared/present.js';
import { type Cell, cellOf, countKey, crossOf } from './cells.js';
import { type CountName, countNames, isWithheld, rangesIn, smallIn } from './counts.js';
import { exposedCounts, type Guard } from './proof/exposed.js';
import { both, isExact, type Range } from './proof/knowledge.js';
import { periodOf } from './protect.js';
import { type RuleChanges, rulesWith, type Subject, usualSubject } from './rules.js';
import { derivableSentence } from './sentences.js';
import { namesIn, structureOf } from './sums.js';
import type { Derivable } from './types.js';

export interface DeriveOptions {
  /** What the observations are. Default: `count`. */
  statistic?: Statistic;
  subject?: Subject;
  rules?: RuleChanges;
}

/**
 * Whether anything withheld can be worked out of what is published: every
 * publication of one metric, oldest first, and nothing else. Empty is the proof that it cannot.
 *
 * A reader is taken to know the rules, that counts are whole and not below 0,
 * and how they add up over dimensions, over time, and as for and against. What
 * follows by adding and subtracting is found exactly, by elimination in whole
 * numbers. Nothing is called safe but on two tables that agree with everything
 * published, checked in whole numbers, in which the withheld count differs as
 * much as the rules ask. A sum, mean or median is protected as its base is: it
 * follows by subtraction just where its base does. Outside knowledge (a reader
 * who knows one of those counted) is beyond any such proof.
 */
export function canBeDerived(
  publications: readonly (readonly Observation[])[],
  { statistic = 'count', subject = usualSubject({ statistic }), rules }: DeriveOptions = {},
): Derivable[] {
  const own = rulesWith(rules)[subject];
  const names = namesIn(statistic === 'percentage');
  const cells = new Map<string, Cell>();
  const ranges = new Map<string, Range>();
  const guards = new Map<string, Guard>();
  for (const observation of publications.flatMap((each) => objects(each))) {
    const found = cellOf(observation);
    const cell = cells.get(found.key) ?? found;
    cells.set(cell.key, cell);
    if (isWithheld(observation))
      for (const name of names) guards.set(countKey(name, cell), { small: smallIn(name, own) });
    for (const [name, range] of Object.entries(rangesIn(observation, statistic, own))) {
      const key = countKey(name as CountName, cell);
      const before = ranges.get(key);
      // Where a correction contradicts what was said before, the later word stands.
      ranges.set(key, (before && both(before, range)) ?? range);
    }
  }
  const { cells: all, sums } = structureOf(
    [...cells.values()].map(withCounts(ranges, names)),
    names,
  );
  const places = new Map(
    all.flatMap((cell) => countNames.map((count) => [countKey(count, cell), { cell, count }])),
  );
  return [...exposedCounts({ ranges, sums }, guards)].flatMap(({ name, how, value }) => {
    const place = places.get(name);
    if (!place) return [];
    const { cell, count } = place;
    return {
      ...present({ period: periodOf(cell), value }),
      ...(crossOf(cell).length > 0 ? { dimensions: cell.dimensions } : {}),
      count,
      how,
      sentence: derivableSentence(cell, count, how),
    };
  });
}

/** Counts that are published exactly are known, and show whether parts reach their total. */
function withCounts(ranges: ReadonlyMap<string, Range>, names: readonly CountName[]) {
  return (cell: Cell): Cell => {
    const known = names.map((name) => ranges.get(countKey(name, cell)));
    if (!known.every((range) => range && isExact(range))) return cell;
    return {
      ...cell,
      counts: Object.fromEntries(names.map((name, index) => [name, known[index]?.lower ?? 0])),
    };
  };
}
