import type { Board } from './board.js';
import { type Cell, crossOf, tableOf } from './cells.js';
import { missingInLines } from './companions.js';
import { type Decision, exposures } from './decision.js';

/** So many companions are tried at the most, those that tell most first; the others stay withheld. */
const mostTried = 500;

/** What cannot be proved with so few trials stays withheld: most companions are needed. */
const patience = 400;

/**
 * Shows each companion again without which the proof still holds: companions
 * are chosen one at a time, and later ones often do the work of earlier ones.
 * Totals come first, then the largest counts.
 */
export function giveBack(board: Board, decision: Decision): void {
  const { withheld, refused, unmentioned } = decision;
  const companions = [...board.figures.values()]
    .filter(
      ({ cell }) =>
        withheld.get(cell.key) === 'protects_others' || withheld.get(cell.key) === 'refused_cross',
    )
    .filter(({ cell }) => !unmentioned.has(cell.key))
    .sort(
      (one, other) =>
        crossOf(one.cell).length - crossOf(other.cell).length ||
        other.figure.base - one.figure.base,
    );
  // Readers who see some of a table take it that its zeros are shown: then it stays as it is.
  const withZero = new Set(
    [...board.figures.values()]
      .filter(({ cell, figure }) => withheld.has(cell.key) && figure.base === 0)
      .map(({ cell }) => tableOf(cell)),
  );
  for (const { cell } of companions.slice(0, mostTried)) {
    if (withZero.has(tableOf(cell))) continue;
    const without = new Map(withheld);
    without.delete(cell.key);
    if (missingInLines(board, new Set(without.keys()))) continue;
    const { done } = exposures(board, { ...decision, withheld: without }, patience).next();
    if (!done) continue;
    withheld.delete(cell.key);
    for (const key of refusedBeside(board, decision, cell)) {
      refused.delete(key);
      if (withheld.get(key) === 'refused_cross') withheld.set(key, 'protects_others');
    }
  }
}

/** A cross of which something is shown is not refused. */
function refusedBeside({ figures }: Board, { refused }: Decision, cell: Cell): string[] {
  return [...refused].filter((key) => {
    const other = figures.get(key)?.cell;
    return other !== undefined && tableOf(other) === tableOf(cell);
  });
}
