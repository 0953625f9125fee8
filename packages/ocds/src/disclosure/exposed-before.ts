import type { Board, Reading } from './board.js';
import { countKey } from './cells.js';
import { countNames } from './counts.js';
import { type Decision, type ExposedCell, exposedCell, type Left } from './decision.js';
import { exposedCounts, stillOpen } from './proof/exposed.js';
import { guardsFor, knowledgeWithout } from './reader.js';

/**
 * With every cell of the new table withheld, what is exposed was exposed
 * before. Of a count that was only narrowed down, what is still open is
 * protected all the same.
 */
export function exposedBefore(board: Board): Pick<Decision, 'exposedBefore' | 'left'> {
  const left = new Map<Reading, Left>(board.readings.map((reading) => [reading, new Map()]));
  const found = new Map<string, ExposedCell>();
  const all = new Set(board.figures.keys());
  for (const [reading, own] of left) {
    if (reading.ranges.size === 0) continue;
    const guards = guardsFor(board, reading, all, all);
    // What is left over of a total is exposed only by the new table's own numbers.
    for (const { remainder } of reading.structure.lines)
      if (remainder) for (const name of countNames) guards.delete(countKey(name, remainder));
    const knowledge = knowledgeWithout(board, reading, all, all);
    for (const exposure of exposedCounts(knowledge, guards, reading.witnesses)) {
      const { name, how } = exposure;
      const guard = guards.get(name);
      const isOpen = how !== 'derived' && guard !== undefined;
      own.set(name, isOpen ? stillOpen(knowledge, name, guard) : undefined);
      if (!found.has(name)) found.set(name, { ...exposure, ...exposedCell(board, name) });
    }
  }
  return { exposedBefore: [...found.values()], left };
}
