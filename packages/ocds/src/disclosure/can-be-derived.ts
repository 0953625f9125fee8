import type { Observation } from '../index.js';
import type { Statistic } from '../metrics/answers/types.js';
import { objects } from '../shared/objects.js';
import { present } from '../shared/present.js';
import { absentFrom, possiblyAbsent } from './absent.js';
import { type Cell, cellOf, countKey, crossOf, shareOf, tableOf } from './cells.js';
import {
  type CountName,
  countNames,
  decimalsIn,
  isExactBeside,
  isWithheld,
  shownBy,
  smallIn,
} from './counts.js';
import { loneIn } from './lone.js';
import { derivedBySubtraction } from './proof/eliminate.js';
import { type Exposure, exposedCounts, type Guard } from './proof/exposed.js';
import {
  both,
  exactly,
  isExact,
  type Range,
  type Share,
  type Sum,
  unknown,
} from './proof/knowledge.js';
import { possibleTable } from './proof/possible-table.js';
import { periodOf } from './protect.js';
import { leastSaid, somebody } from './reader.js';
import {
  type RuleChanges,
  rulesWith,
  type Subject,
  type SubjectRules,
  usualSubject,
} from './rules.js';
import { derivableSentence } from './sentences.js';
import { withLone } from './sound-structure.js';
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
 * that zeros are shown and what is left out is 0, and how counts add up over dimensions, over time, and
 * as for and against. Percentages are taken to be rounded to as many decimals
 * as the longest of their publication has. What follows by adding and
 * subtracting is found exactly, by elimination in whole numbers. Nothing is
 * called safe but on three tables that agree with everything published, checked
 * in whole numbers, in which the withheld count has three values that differ as
 * much as the rules ask. A sum, mean, median or rate is protected as if its base were exact.
 *
 * Beyond this proof are a reader who knows one of those counted, or who
 * retraces why just these cells were withheld, but for one that was withheld
 * alone; values of one dimension that
 * hold one another (18 and over, 65 and over); the interval beside a percentage
 * without a base; and percentages of rounded counts without a base.
 */
export function canBeDerived(
  publications: readonly (readonly Observation[])[],
  { statistic = 'count', subject = usualSubject({ statistic }), rules }: DeriveOptions = {},
): Derivable[] {
  const own = rulesWith(rules)[subject];
  const names = namesIn(statistic === 'percentage');
  const read = readAll(publications, statistic, own);
  const { cells, withheld, shares } = read;
  const given = [...cells.values()].map(withCounts(read.ranges, names));
  const lone = names.length === 1 ? loneIn(publications) : [];
  const { absent, ranges } = guessed(given, lone, { ...read, names, rules: own });
  const { cells: all, sums } = structureOf([...given, ...absent], names);
  const bonds = [...sums, ...shares];
  const exposed = (bases: readonly string[]) => {
    const least = leastSaid(sums, bases);
    const guards = new Map<string, Guard>();
    for (const cell of withheld.values())
      for (const name of names) {
        const key = countKey(name, cell);
        guards.set(key, {
          small: smallIn(name, own),
          low: Math.max(1, least.get(key)?.lower ?? 0),
        });
      }
    const known = new Map(ranges);
    for (const base of bases)
      known.set(base, both(ranges.get(base) ?? unknown, somebody) ?? unknown);
    return [...exposedCounts({ ranges: known, bonds }, guards)];
  };
  const certain = exposed([]);
  const bySums = isExactBeside(statistic) ? derivedSums(cells, withheld, sums) : [];
  // Of some, zeros may be withheld after all: what contradicts the numbers is not so.
  const likely = exposed(notZero(cells.values(), withheld));
  const bases = likely.some(({ how }) => how === 'unproved') ? certain : likely;
  const found = [
    ...bases,
    ...bySums.filter(({ name }) => !bases.some((each) => each.name === name)),
  ];
  const places = new Map(
    all.flatMap((cell) => countNames.map((count) => [countKey(count, cell), { cell, count }])),
  );
  return found.flatMap(({ name, how, value }) => {
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

interface Guessing {
  ranges: ReadonlyMap<string, Range>;
  shares: readonly Share[];
  names: readonly CountName[];
  rules: SubjectRules;
}

/**
 * What readers take it for where nothing contradicts them: that places which a
 * table leaves out are 0, and that what was withheld alone is small.
 */
function guessed(
  given: readonly Cell[],
  lone: readonly Cell[],
  { ranges, shares, names, rules }: Guessing,
): { absent: Cell[]; ranges: Map<string, Range> } {
  const left = absentFrom(given);
  const bonds = [...structureOf([...given, ...left], names).sums, ...shares];
  const guess = { absent: possiblyAbsent(left, { ranges, bonds }, names), lone: [...lone] };
  for (;;) {
    const known = withLone(ranges, guess.lone, rules);
    for (const cell of guess.absent)
      for (const name of names) known.set(countKey(name, cell), exactly(0));
    const { sums } = structureOf([...given, ...guess.absent], names);
    const knowledge = { ranges: known, bonds: [...sums, ...shares] };
    const isSound = (cell: Cell) =>
      names.every(
        (name) => possibleTable(knowledge, countKey(name, cell), unknown) !== 'impossible',
      );
    const sound = { absent: guess.absent.filter(isSound), lone: guess.lone.filter(isSound) };
    if (sound.absent.length === guess.absent.length && sound.lone.length === guess.lone.length)
      return { absent: guess.absent, ranges: known };
    Object.assign(guess, sound);
  }
}

function readAll(
  publications: readonly (readonly Observation[])[],
  statistic: Statistic,
  rules: SubjectRules,
) {
  const cells = new Map<string, Cell>();
  const withheld = new Map<string, Cell>();
  const ranges = new Map<string, Range>();
  const shares: Share[] = [];
  for (const publication of publications) {
    const observations = objects<Observation>(publication);
    const reading = { statistic, rules, decimals: decimalsIn(observations) };
    for (const observation of observations) {
      const found = cellOf(observation);
      const cell = cells.get(found.key) ?? found;
      cells.set(cell.key, cell);
      if (isWithheld(observation)) withheld.set(cell.key, cell);
      const shown = shownBy(observation, reading);
      for (const [name, range] of Object.entries(shown.ranges)) {
        const key = countKey(name as CountName, cell);
        const before = ranges.get(key);
        // Where a correction contradicts what was said before, the later word stands.
        ranges.set(key, (before && both(before, range)) ?? range);
      }
      if (shown.share) shares.push(shareOf(cell, shown.share));
    }
  }
  return { cells, withheld, ranges, shares };
}

/** Withheld sums that are the total less the others, though the bases are rounded. */
function derivedSums(
  cells: ReadonlyMap<string, Cell>,
  withheld: ReadonlyMap<string, Cell>,
  sums: readonly Sum[],
): Exposure[] {
  const shown = [...cells.values()].filter(({ key }) => !withheld.has(key));
  // Which follow does not hang on the numbers, only on which of them are shown.
  const ranges = new Map(shown.map((cell) => [countKey('base', cell), exactly(0)]));
  const derived = derivedBySubtraction({ ranges, bonds: sums });
  return [...withheld.values()]
    .map((cell) => countKey('base', cell))
    .filter((name) => derived.has(name))
    .map((name) => ({ name, how: 'derived' }));
}

/** In a table that shows numbers, zeros are shown too: its withheld cells are none. */
function notZero(cells: Iterable<Cell>, withheld: ReadonlyMap<string, Cell>): string[] {
  const shown = new Set([...cells].filter(({ key }) => !withheld.has(key)).map(tableOf));
  return [...withheld.values()]
    .filter((cell) => shown.has(tableOf(cell)))
    .map((cell) => countKey('base', cell));
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
