import type { Board } from './board.js';
import { guardsFor, knowledgeWithout, truthOf } from './board.js';
import { type Cell, countKey, crossOf } from './cells.js';
import { companionOf, isSame, missingInLines } from './companions.js';
import { type CountName, countNames, smallCounts } from './counts.js';
import { type Exposure, exposedCounts } from './proof/exposed.js';
import type { WithholdingRule } from './types.js';

export interface Decision {
  /** By key of the cell: why it is withheld. */
  withheld: Map<string, WithholdingRule>;
  /** Keys of all cells in crosses that are withheld as a whole. */
  refused: Set<string>;
  /**
   * Keys of withheld cells that are not even said to be withheld: beside a
   * total published before, that alone would say too much.
   */
  unmentioned: Set<string>;
  /** What earlier publications give away by themselves. */
  exposedBefore: (Exposure & { cell: Cell; count: CountName })[];
}

const smallRules = { base: 'small_base', part: 'small_part', rest: 'small_rest' } as const;

/**
 * Withholds what is small by itself, then companions until at least so many
 * are withheld in every row and column, then more until the proof finds no
 * withheld count exposed. Where no companion is left in a cross of dimensions,
 * the whole cross is refused before any of its totals is touched. It ends,
 * because each step withholds one more cell or says less of one.
 */
export function withhold(board: Board): Decision {
  const decision: Decision = {
    withheld: primary(board),
    refused: new Set(),
    unmentioned: new Set(),
    exposedBefore: [],
  };
  const { withheld, unmentioned } = decision;
  decision.exposedBefore = exposedBefore(board, withheld);
  const lost = new Set(decision.exposedBefore.map(({ name }) => name));
  const truth = truthOf(board);
  for (;;) {
    const hidden = new Set(withheld.keys());
    const missing = missingInLines(board, hidden);
    if (missing) {
      withheld.set(missing.key, 'protects_others');
      continue;
    }
    const guards = guardsFor(board, hidden);
    for (const name of lost) guards.delete(name);
    const next = exposedCounts(knowledgeWithout(board, hidden, unmentioned), guards, truth).next();
    if (next.done) return decision;
    if (!protect(board, decision, next.value)) lost.add(next.value.name);
  }
}

function primary({ figures, subject, earlier }: Board): Map<string, WithholdingRule> {
  const withheld = new Map<string, WithholdingRule>();
  for (const [key, { cell }] of figures) {
    const [small] = smallCounts(cell.counts ?? {}, subject);
    if (small) withheld.set(key, smallRules[small]);
    else if (earlier.withheld.has(key)) withheld.set(key, 'withheld_before');
    else if (earlier.smallCorrections.has(key)) withheld.set(key, 'small_correction');
  }
  return withheld;
}

/** With every cell of the new table withheld, what is exposed was exposed before. */
function exposedBefore(
  board: Board,
  primary: ReadonlyMap<string, WithholdingRule>,
): Decision['exposedBefore'] {
  const guards = guardsFor(board, new Set(primary.keys()));
  // What is left over of a total is exposed only by the new table's own numbers.
  for (const { remainder } of board.structure.lines)
    if (remainder) for (const name of countNames) guards.delete(countKey(name, remainder));
  const all = new Set(board.figures.keys());
  const knowledge = knowledgeWithout(board, all, all);
  return [...exposedCounts(knowledge, guards)].map((exposure) => ({
    ...exposure,
    ...exposedCell(board, exposure.name),
  }));
}

/** Does one thing more for an exposed count; false when there is nothing more to do. */
function protect(board: Board, decision: Decision, { name }: Exposure): boolean {
  const { withheld, refused, unmentioned } = decision;
  const { cell, count } = exposedCell(board, name);
  const hidden = new Set(withheld.keys());
  const cross = crossAround(board, cell);
  const near = companionOf(board, cell, count, hidden, cross);
  if (near) {
    withheld.set(near.key, 'protects_others');
    return true;
  }
  const beside = [...board.figures.values()]
    .map((each) => each.cell)
    .filter((each) => samePeriod(each, cell) && isSame(crossOf(each), cross));
  const left = beside.filter(({ key }) => !withheld.has(key) && !board.givenAway.has(key));
  if (left.length > 0) {
    for (const { key } of left) withheld.set(key, 'refused_cross');
    for (const { key } of beside) refused.add(key);
    return true;
  }
  const far = companionOf(board, cell, count, hidden);
  if (far) {
    withheld.set(far.key, 'protects_others');
    return true;
  }
  const said = beside.filter(({ key }) => withheld.has(key) && !unmentioned.has(key));
  for (const { key } of said) {
    refused.add(key);
    unmentioned.add(key);
  }
  return said.length > 0;
}

function exposedCell({ cells }: Board, name: string): { cell: Cell; count: CountName } {
  for (const cell of cells.values())
    for (const count of countNames) if (countKey(count, cell) === name) return { cell, count };
  throw new TypeError('The proof speaks of a count that no cell has.');
}

/** A remainder belongs with the cells beside it, not with its total. */
function crossAround({ structure }: Board, cell: Cell): string[] {
  const line = structure.lines.find(({ remainder }) => remainder?.key === cell.key);
  return crossOf(line?.parts[0] ?? cell);
}

function samePeriod(one: Cell, other: Cell): boolean {
  return one.days.start === other.days.start && one.days.end === other.days.end;
}
