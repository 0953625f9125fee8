import type { Board } from './board.js';
import { countKey } from './cells.js';
import { countNames } from './counts.js';
import { type Decision, exposedCell } from './decision.js';
import { exposedCounts, stillOpen } from './proof/exposed.js';
import { guardsFor, knowledgeWithout } from './reader.js';

/**
 * With every cell of the new table withheld, what is exposed was exposed
 * before. Of a count that was only narrowed down, what is still open is
 * protected all the same.
 */
export function exposedBefore(board: Board): Pick<Decision, 'exposedBefore' | 'left'> {
  const found: Pick<Decision, 'exposedBefore' | 'left'> = { exposedBefore: [], left: new Map() };
  if (board.earlier.ranges.size === 0) return found;
  const all = new Set(board.figures.keys());
  const guards = guardsFor(board, all, all);
  // What is left over of a total is exposed only by the new table's own numbers.
  for (const { remainder } of board.structure.lines)
    if (remainder) for (const name of countNames) guards.delete(countKey(name, remainder));
  const knowledge = knowledgeWithout(board, all, all);
  for (const exposure of exposedCounts(knowledge, guards, board.witnesses)) {
    const { name, how } = exposure;
    const guard = guards.get(name);
    const isOpen = how !== 'derived' && guard !== undefined;
    found.left.set(name, isOpen ? stillOpen(knowledge, name, guard) : undefined);
    found.exposedBefore.push({ ...exposure, ...exposedCell(board, name) });
  }
  return found;
}
