import type { Observation } from '../index.js';
import { objects } from '../shared/objects.js';
import { type Cell, cellOf, crossOf, tableOf } from './cells.js';
import { countNames, decimalsIn, isWithheld, type Reading, type Shown, shownBy } from './counts.js';
import { exactly } from './proof/knowledge.js';

/** What one publication said of a cell. */
export interface Said {
  cell: Cell;
  shown: Shown;
  isWithheld: boolean;
  /** Whether it is not true of today's counts. */
  isOvertaken?: boolean;
}

/** All that one publication said. */
export type Time = readonly Said[];

/** Reads publications, oldest first. A cell that is known already is taken from `cells`. */
export function timesOf(
  publications: readonly (readonly Observation[])[],
  about: Omit<Reading, 'decimals'>,
  cells: Map<string, Cell>,
  read: (
    observation: Observation,
    cell: Cell,
    reading: Reading,
  ) => Pick<Said, 'shown' | 'isOvertaken'> = (observation, _, how) => ({
    shown: shownBy(observation, how),
  }),
): Time[] {
  return publications.map((publication) => {
    const observations = objects<Observation>(publication);
    const reading = { ...about, decimals: decimalsIn(observations) };
    return observations.map((observation) => {
      const found = cellOf(observation);
      const cell = cells.get(found.key) ?? found;
      cells.set(cell.key, cell);
      return { cell, ...read(observation, cell, reading), isWithheld: isWithheld(observation) };
    });
  });
}

/**
 * With 0 said of every place that an earlier publication had and a later one
 * leaves out of the same table; nothing where no publication does.
 */
export function withGone(times: readonly Time[]): Time[] | undefined {
  const seen = new Map<string, Cell>();
  let found = false;
  const all = times.map((time) => {
    const here = new Set(time.map(({ cell }) => cell.key));
    const tables = new Set(time.map(({ cell }) => tableOf(cell)));
    const gone = [...seen.values()].filter(
      (cell) => crossOf(cell).length > 0 && tables.has(tableOf(cell)) && !here.has(cell.key),
    );
    for (const { cell } of time) seen.set(cell.key, cell);
    if (gone.length > 0) found = true;
    return [...time, ...gone.map((cell) => ({ cell, shown: zero, isWithheld: false }))];
  });
  return found ? all : undefined;
}

const zero: Shown = {
  ranges: Object.fromEntries(countNames.map((name) => [name, exactly(0)])),
};
