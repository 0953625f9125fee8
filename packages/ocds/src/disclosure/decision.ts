import type { Board, Reading } from './board.js';
import type { Cell } from './cells.js';
import type { CountName } from './counts.js';
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
  /** What is still to be protected, for each reading, of counts that were exposed before. */
  left: ReadonlyMap<Reading, Left>;
}

/** By the name of a count. */
export type Left = Map<string, Pick<Guard, 'low' | 'high' | 'values'> | undefined>;

export type ExposedCell = Exposure & { cell: Cell; count: CountName };

export type FoundExposure = ExposedCell & { reading: Reading };

/** What readers could find out if it were decided like this. */
export function* exposures(
  board: Board,
  { withheld, unmentioned, left }: Pick<Decision, 'withheld' | 'unmentioned' | 'left'>,
  patience?: number,
): Generator<FoundExposure, void> {
  const hidden = new Set(withheld.keys());
  for (const reading of board.readings) {
    const guards = guardsFor(board, reading, hidden, unmentioned);
    for (const [name, open] of left.get(reading) ?? []) {
      const guard = guards.get(name);
      if (guard && open) guards.set(name, { ...guard, ...open });
      else guards.delete(name);
    }
    const knowledge = knowledgeWithout(board, reading, hidden, unmentioned);
    for (const exposure of exposedCounts(knowledge, guards, reading.witnesses, patience))
      yield { ...exposure, ...exposedCell(board, exposure.name), reading };
  }
}

export function exposedCell({ places }: Board, name: string): { cell: Cell; count: CountName } {
  const place = places.get(name);
  if (!place) throw new TypeError('The proof speaks of a count that no cell has.');
  return place;
}
