import { present } from '../shared/present.js';
import type { Board, Reading } from './board.js';
import { type Cell, countKey, tableOf } from './cells.js';
import { type CountName, smallCounts, smallIn } from './counts.js';
import { isLone, rangeOfLone } from './lone.js';
import type { Guard } from './proof/exposed.js';
import {
  both,
  exactly,
  isSum,
  type Knowledge,
  type Range,
  type Sum,
  unknown,
} from './proof/knowledge.js';
import { narrow } from './proof/narrow.js';

/** What is known of a base of which it is known that it is not 0. */
export const somebody: Range = { lower: 1, upper: Infinity };

/**
 * What readers know once these cells are withheld and all others shown. Of one
 * that is not mentioned they know nothing; of any other withheld one, that
 * somebody is counted in it, for zeros are shown.
 */
export function knowledgeWithout(
  board: Board,
  reading: Reading,
  withheld: ReadonlySet<string>,
  unmentioned: ReadonlySet<string>,
): Knowledge {
  const { figures, names } = board;
  const ranges = new Map(reading.ranges);
  const learn = (key: string, range: Range) =>
    ranges.set(key, both(ranges.get(key) ?? range, range) ?? range);
  for (const key of mentioned(board, withheld, unmentioned)) learn(key, somebody);
  for (const { cell } of figures.values()) {
    const given = withheld.has(cell.key) ? undefined : board.shown.get(cell.key);
    for (const name of names) if (given?.[name]) learn(countKey(name, cell), given[name]);
  }
  const said = new Set(
    [...figures.values()]
      .filter(({ cell }) => !unmentioned.has(cell.key))
      .map(({ cell }) => tableOf(cell)),
  );
  for (const cell of reading.absent)
    if (said.has(tableOf(cell))) for (const name of names) learn(countKey(name, cell), exactly(0));
  for (const cell of loneNow(board, reading, withheld, unmentioned))
    learn(countKey('base', cell), rangeOfLone(board.subject) ?? unknown);
  return { ranges, bonds: reading.bonds };
}

/** What is withheld now with nothing else beside it, now or before, is small: readers know why. */
function loneNow(
  { figures, names, earlier, subject }: Board,
  { others }: Reading,
  withheld: ReadonlySet<string>,
  unmentioned: ReadonlySet<string>,
): Cell[] {
  if (names.length > 1) return [];
  const all = [...figures.values()].map(({ cell }) => cell);
  const now = all.filter(({ key }) => withheld.has(key) && !unmentioned.has(key));
  const before = others.filter(({ key }) => earlier.withheld.has(key));
  return now
    .filter(({ key }) => !earlier.withheld.has(key) && !earlier.published.has(key))
    .filter(({ counts = {} }) => smallCounts(counts, subject).length > 0)
    .filter((cell) => isLone(cell, [...now, ...before], [...all, ...others]));
}

/**
 * The bases of withheld cells of which readers know that they are not 0. Of a
 * table that shows nothing they cannot know it where one is 0.
 */
function mentioned(
  { figures }: Board,
  withheld: ReadonlySet<string>,
  unmentioned: ReadonlySet<string>,
): string[] {
  const all = [...figures.values()].map(({ cell }) => cell);
  const hidden = all.filter(({ key }) => withheld.has(key) && !unmentioned.has(key));
  const shown = new Set(all.filter(({ key }) => !withheld.has(key)).map(tableOf));
  const withZero = new Set(hidden.filter(({ counts }) => counts?.base === 0).map(tableOf));
  return hidden
    .filter((cell) => cell.counts?.base !== 0)
    .filter((cell) => shown.has(tableOf(cell)) || !withZero.has(tableOf(cell)))
    .map((cell) => countKey('base', cell));
}

/** Every count that must not be found out, once these cells are withheld. */
export function guardsFor(
  board: Board,
  reading: Reading,
  withheld: ReadonlySet<string>,
  unmentioned: ReadonlySet<string>,
): Map<string, Guard> {
  const { figures, names, subject, earlier } = board;
  const { structure, bonds, others } = reading;
  const guards = new Map<string, Guard>();
  const least = leastSaid(bonds.filter(isSum), [
    ...reading.counted,
    ...mentioned(board, withheld, unmentioned),
  ]);
  const guardCount = (key: string, name: CountName, truth?: number) => {
    const low = Math.max(1, least.get(key)?.lower ?? 0);
    const small = smallIn(name, subject);
    guards.set(key, { small, low, high: Math.max(small, 2), ...present({ truth }) });
  };
  const guard = (cell: Cell, only: readonly CountName[] = names) => {
    for (const name of only) guardCount(countKey(name, cell), name, cell.counts?.[name]);
  };
  for (const { cell } of figures.values()) if (withheld.has(cell.key)) guard(cell);
  for (const cell of others) if (earlier.withheld.has(cell.key)) guard(cell);
  for (const [key, { count }] of reading.withheld) guardCount(key, count);
  const besideLines = new Set(
    structure.lines.flatMap(({ remainder, repeated }) => [remainder, repeated]),
  );
  // A total that nobody gives may still follow from what is given.
  for (const cell of structure.cells)
    if (cell.counts && !figures.has(cell.key) && !besideLines.has(cell))
      guard(cell, smallCounts(cell.counts, subject));
  for (const { dimension, remainder } of structure.lines)
    if (dimension !== undefined && remainder?.counts)
      guard(remainder, smallCounts(remainder.counts, subject));
  return guards;
}

/**
 * The least each count can be because somebody is counted in these bases: a
 * row of two withheld cells counts two. That much the rule itself tells.
 */
export function leastSaid(
  sums: readonly Sum[],
  bases: readonly string[],
): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  for (const { total, parts } of sums)
    for (const name of [total, ...parts]) ranges.set(name, unknown);
  for (const name of bases) ranges.set(name, somebody);
  return narrow(ranges, sums) === 'narrowed' ? ranges : new Map();
}
