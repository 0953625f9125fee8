import type { Board } from './board.js';
import { type Cell, countKey } from './cells.js';
import { type CountName, countNames } from './counts.js';
import { type Exposure, exposedCounts, type Guard } from './proof/exposed.js';
import { guardsFor, knowledgeWithout } from './reader.js';
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
  exposedBefore: ExposedCell[];
  /** By the name of a count that was exposed before: what of it is still to be protected. */
  left: Map<string, Pick<Guard, 'low' | 'high' | 'values'> | undefined>;
}

export type ExposedCell = Exposure & { cell: Cell; count: CountName };

/** What readers could find out if it were decided like this. */
export function exposures(
  board: Board,
  { withheld, unmentioned, left }: Pick<Decision, 'withheld' | 'unmentioned' | 'left'>,
  patience?: number,
): Generator<Exposure, void> {
  const hidden = new Set(withheld.keys());
  const guards = guardsFor(board, hidden, unmentioned);
  for (const [name, open] of left) {
    const guard = guards.get(name);
    if (guard && open) guards.set(name, { ...guard, ...open });
    else guards.delete(name);
  }
  const knowledge = knowledgeWithout(board, hidden, unmentioned);
  return exposedCounts(knowledge, guards, board.witnesses, patience);
}

export function exposedCell({ cells }: Board, name: string): { cell: Cell; count: CountName } {
  for (const cell of cells.values())
    for (const count of countNames) if (countKey(count, cell) === name) return { cell, count };
  throw new TypeError('The proof speaks of a count that no cell has.');
}
