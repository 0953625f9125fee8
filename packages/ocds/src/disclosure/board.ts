import type { Observation } from '../index.js';
import type { Figure, Statistic } from '../metrics/answers/types.js';
import { type Cell, cellOf, countKey } from './cells.js';
import { type CountName, countNames, countsOf, rangesIn, smallCounts, smallIn } from './counts.js';
import { type Earlier, readEarlier } from './earlier.js';
import { FiguresError } from './errors.js';
import { shown } from './observations.js';
import { derivedBySubtraction } from './proof/eliminate.js';
import type { Guard } from './proof/exposed.js';
import { both, type Knowledge, type Range } from './proof/knowledge.js';
import { possibleTable } from './proof/possible-table.js';
import type { DisclosureRules, SubjectRules } from './rules.js';
import { placeOf } from './sentences.js';
import { namesIn, type Structure, structureOf } from './sums.js';

/** Everything that is decided about: one metric's figures and how they hang together. */
export interface Board {
  figures: ReadonlyMap<string, { figure: Figure; cell: Cell }>;
  names: readonly CountName[];
  subject: SubjectRules;
  rules: DisclosureRules;
  earlier: Earlier;
  structure: Structure;
  /** By key: the counts of every cell, their names as the proof knows them. */
  cells: ReadonlyMap<string, Cell>;
  /** Keys of cells that follow from earlier publications: to withhold them now protects nothing. */
  givenAway: ReadonlySet<string>;
  /** What each figure would give away if it were shown. */
  shown: ReadonlyMap<string, Partial<Record<CountName, Range>>>;
}

/** Throws FiguresError where figures are no table. */
export function boardOf(
  figures: readonly Figure[],
  subject: SubjectRules,
  rules: DisclosureRules,
  publications: readonly (readonly Observation[])[],
): Board {
  const placed = placedFigures(figures);
  const statistic: Statistic = figures[0]?.statistic ?? 'count';
  const own = new Map([...placed].map(([key, { cell }]) => [key, cell]));
  const earlier = readEarlier(publications, own, statistic, subject, rules);
  const names = namesIn(statistic === 'percentage');
  const structure = soundStructure([...own.values()], earlier, names);
  const past = derivedBySubtraction({ ranges: earlier.ranges, sums: structure.sums });
  const follows = [...own.values()].filter((cell) => past.has(countKey('base', cell)));
  return {
    figures: placed,
    names,
    subject,
    rules,
    earlier,
    structure,
    givenAway: new Set([...earlier.published, ...follows.map(({ key }) => key)]),
    cells: new Map(structure.cells.map((cell) => [cell.key, cell])),
    shown: new Map(
      [...placed].map(([key, { figure }]) => [
        key,
        rangesIn(shown(figure, subject, ''), statistic, subject),
      ]),
    ),
  };
}

function placedFigures(figures: readonly Figure[]): Map<string, { figure: Figure; cell: Cell }> {
  const placed = new Map<string, { figure: Figure; cell: Cell }>();
  for (const figure of figures) {
    const cell = cellOf(figure, countsOf(figure));
    const counts = countNames.map((name) => cell.counts?.[name] ?? 0);
    const refuse = (why: string) => new FiguresError(`The figure for ${placeOf(cell)} ${why}.`);
    if (counts.some((count) => !Number.isSafeInteger(count) || count < 0))
      throw refuse('needs a whole base from 0, and a whole part of it');
    if (figure.statistic !== figures[0]?.statistic)
      throw refuse('is of another statistic; figures of one statistic are accepted');
    if (placed.has(cell.key)) throw refuse('is given twice; one for each place is accepted');
    placed.set(cell.key, { figure, cell });
  }
  return placed;
}

/**
 * Earlier publications may contradict today's figures where nobody knows
 * their true counts; then nothing certain follows from those cells, and they are left out.
 */
function soundStructure(
  own: readonly Cell[],
  { others, ranges }: Earlier,
  names: readonly CountName[],
): Structure {
  const whole = structureOf([...own, ...others], names);
  const truths = own.flatMap((cell) =>
    names.map((name): [string, Range] => {
      const truth = cell.counts?.[name] ?? 0;
      return [countKey(name, cell), { lower: truth, upper: truth }];
    }),
  );
  const knowledge = { ranges: new Map([...ranges, ...truths]), sums: whole.sums };
  const agrees = others.every((cell) =>
    possibleTable(knowledge, countKey('base', cell), { lower: 0, upper: Infinity }),
  );
  return agrees ? whole : structureOf(own, names);
}

/**
 * What readers know once these cells are withheld and all others shown. Of one
 * that is not mentioned they know nothing; of any other withheld one, that
 * somebody is counted in it, for zeros are shown (unless some zero is withheld).
 */
export function knowledgeWithout(
  board: Board,
  withheld: ReadonlySet<string>,
  unmentioned: ReadonlySet<string>,
): Knowledge {
  const { figures, names, earlier, structure } = board;
  const ranges = new Map(earlier.ranges);
  const learn = (key: string, range: Range) =>
    ranges.set(key, both(ranges.get(key) ?? range, range) ?? range);
  const mentioned = [...figures.values()].filter(
    ({ cell }) => withheld.has(cell.key) && !unmentioned.has(cell.key),
  );
  const least = mentioned.some(({ figure }) => figure.base === 0) ? 0 : 1;
  for (const { cell } of mentioned)
    learn(countKey('base', cell), { lower: least, upper: Infinity });
  for (const { cell } of figures.values()) {
    const given = withheld.has(cell.key) ? undefined : board.shown.get(cell.key);
    for (const name of names) if (given?.[name]) learn(countKey(name, cell), given[name]);
  }
  return { ranges, sums: structure.sums };
}

/** Every count that must not be found out, once these cells are withheld. */
export function guardsFor(board: Board, withheld: ReadonlySet<string>): Map<string, Guard> {
  const { figures, names, subject, earlier, structure } = board;
  const guards = new Map<string, Guard>();
  const guard = (cell: Cell, only: readonly CountName[] = names) => {
    for (const name of only) {
      const truth = cell.counts?.[name];
      guards.set(countKey(name, cell), {
        small: smallIn(name, subject),
        ...(truth === undefined ? {} : { truth }),
      });
    }
  };
  for (const { cell } of figures.values()) if (withheld.has(cell.key)) guard(cell);
  for (const cell of earlier.others) if (earlier.withheld.has(cell.key)) guard(cell);
  for (const { remainder } of structure.lines)
    if (remainder?.counts) guard(remainder, smallCounts(remainder.counts, subject));
  return guards;
}

/** The true counts of every cell for which they are known, by name. */
export function truthOf({ structure, names }: Board): Map<string, number> {
  const truth = new Map<string, number>();
  for (const cell of structure.cells)
    for (const name of names) {
      const count = cell.counts?.[name];
      if (count !== undefined) truth.set(countKey(name, cell), count);
    }
  return truth;
}
