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
import { type Sound, soundStructures } from './sound-structure.js';
import { namesIn, type Structure, structureOf } from './sums.js';

/** Everything that is decided about: one metric's figures and how they hang together. */
export interface Board {
  figures: ReadonlyMap<string, { figure: Figure; cell: Cell }>;
  names: readonly CountName[];
  subject: SubjectRules;
  rules: DisclosureRules;
  earlier: Earlier;
  /** How the cells hang together; by the first reading. */
  structure: Structure;
  /** What readers may take to have been corrected since the earlier publications: one for each way. */
  readings: readonly Reading[];
  /** By the name of a count, as the proof knows it: where it is. */
  places: ReadonlyMap<string, { cell: Cell; count: CountName }>;
  /** Keys of cells that follow from earlier publications: to withhold them now protects nothing. */
  givenAway: ReadonlySet<string>;
  /** Keys of cells that earlier publications leave too few values: the last to choose as companions. */
  told: ReadonlySet<string>;
  /** What each figure would give away if it were shown. */
  shown: ReadonlyMap<string, Partial<Record<CountName, Range>>>;
}

/** All that earlier publications tell those who take just this to have been corrected. */
export interface Reading {
  structure: Structure;
  ranges: ReadonlyMap<string, Range>;
  bonds: readonly Bond[];
  /** The bases of cells withheld before of which readers know that they are not 0. */
  counted: readonly string[];
  /** Cells that are no part of the new table, and still agree with it. */
  others: readonly Cell[];
  /** Places that the new tables leave out and readers take for 0. */
  absent: readonly Cell[];
  /** Counts that were withheld and were corrected since: as they were. */
  withheld: ReadonlyMap<string, { cell: Cell; count: CountName }>;
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
  const earlier = readEarlier(publications, own, statistic, subject, rules);
  const names = namesIn(statistic === 'percentage');
  const cells = [...own.values()];
  const ownTables = new Set(cells.map(tableOf));
  const sounds = soundStructures(cells, earlier, names, subject);
  const readings = sounds.map((sound) => readingOf(sound, ownTables, names));
  const past = readings.map(({ ranges, bonds }) => derivedBySubtraction({ ranges, bonds }));
  const follows = cells.filter((cell) => past.some((each) => each.has(countKey('base', cell))));
  const reading = { statistic, rules: subject, decimals: 9 };
  return {
    figures: placed,
    names,
    subject,
    rules,
    earlier,
    structure: readings[0]?.structure ?? structureOf(cells, names),
    readings,
    places: placesIn(readings),
    givenAway: new Set([...earlier.published, ...follows.map(({ key }) => key)]),
    told: new Set(),
    shown: new Map(
      [...placed].map(([key, { figure }]) => [
        key,
        isExactBeside(statistic)
          ? { base: exactly(figure.base) }
          : shownBy(shown(figure, subject, ''), reading).ranges,
      ]),
    ),
  };
}

function readingOf(
  { structure, versions, bonds, counted, others, absent, truth, ...sound }: Sound,
  ownTables: ReadonlySet<string>,
  names: readonly CountName[],
): Reading {
  const ranges = new Map(sound.ranges);
  // What earlier publications leave out they have said; what the new one does, it is about to say.
  for (const cell of absent)
    if (!ownTables.has(tableOf(cell)))
      for (const name of names) ranges.set(countKey(name, cell), exactly(0));
  return {
    ...{ structure, ranges, bonds, counted, others, withheld: versions.withheld },
    absent: absent.filter((cell) => ownTables.has(tableOf(cell))),
    witnesses: truth && new Witnesses(truth),
  };
}

function placesIn(readings: readonly Reading[]): Board['places'] {
  return new Map(
    readings.flatMap(({ structure, withheld }) => [
      ...structure.cells.flatMap((cell) =>
        countNames.map((count) => [countKey(count, cell), { cell, count }] as const),
      ),
      ...withheld,
    ]),
  );
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
