import type { Observation } from '../index.js';
import type { Figure, Statistic } from '../metrics/answers/types.js';
import { type Cell, cellOf, countKey, tableOf } from './cells.js';
import { type CountName, countNames, countsOf, isExactBeside, shownBy } from './counts.js';
import { type Earlier, readEarlier } from './earlier.js';
import { FiguresError } from './errors.js';
import { shown } from './observations.js';
import { derivedBySubtraction } from './proof/eliminate.js';
import { type Bond, exactly, type Range } from './proof/knowledge.js';
import { Witnesses } from './proof/search.js';
import type { DisclosureRules, SubjectRules } from './rules.js';
import { placeOf } from './sentences.js';
import { soundStructure } from './sound-structure.js';
import { namesIn, type Structure } from './sums.js';

/** Everything that is decided about: one metric's figures and how they hang together. */
export interface Board {
  figures: ReadonlyMap<string, { figure: Figure; cell: Cell }>;
  names: readonly CountName[];
  subject: SubjectRules;
  rules: DisclosureRules;
  earlier: Earlier;
  structure: Structure;
  bonds: readonly Bond[];
  /** The bases of cells withheld before of which readers know that they are not 0. */
  counted: readonly string[];
  /** Places that the new tables leave out and readers take for 0. */
  absent: readonly Cell[];
  /** By key: the counts of every cell, their names as the proof knows them. */
  cells: ReadonlyMap<string, Cell>;
  /** Keys of cells that follow from earlier publications: to withhold them now protects nothing. */
  givenAway: ReadonlySet<string>;
  /** Keys of cells that earlier publications leave too few values: the last to choose as companions. */
  told: ReadonlySet<string>;
  /** What each figure would give away if it were shown. */
  shown: ReadonlyMap<string, Partial<Record<CountName, Range>>>;
  /** The true counts, and all tables found that could be true instead. */
  witnesses: Witnesses | undefined;
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
  const read = readEarlier(publications, own, statistic, subject, rules);
  const names = namesIn(statistic === 'percentage');
  const { structure, earlier, absent, counted, truth } = soundStructure(
    [...own.values()],
    read,
    names,
    subject,
  );
  const bonds = [...structure.sums, ...earlier.shares];
  const ownTables = new Set([...own.values()].map(tableOf));
  // What earlier publications leave out they have said; what the new one does, it is about to say.
  for (const cell of absent)
    if (!ownTables.has(tableOf(cell)))
      for (const name of names) earlier.ranges.set(countKey(name, cell), exactly(0));
  const past = derivedBySubtraction({ ranges: earlier.ranges, bonds });
  const follows = [...own.values()].filter((cell) => past.has(countKey('base', cell)));
  const reading = { statistic, rules: subject, decimals: 9 };
  return {
    figures: placed,
    names,
    subject,
    rules,
    earlier,
    structure,
    bonds,
    counted: counted.map((cell) => countKey('base', cell)),
    absent: absent.filter((cell) => ownTables.has(tableOf(cell))),
    givenAway: new Set([...earlier.published, ...follows.map(({ key }) => key)]),
    cells: new Map(structure.cells.map((cell) => [cell.key, cell])),
    told: new Set(),
    shown: new Map(
      [...placed].map(([key, { figure }]) => [
        key,
        isExactBeside(statistic)
          ? { base: exactly(figure.base) }
          : shownBy(shown(figure, subject, ''), reading).ranges,
      ]),
    ),
    witnesses: truth && new Witnesses(truth),
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
