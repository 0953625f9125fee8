import type { Board } from './board.js';
import { type Cell, crossOf } from './cells.js';
import type { CountName } from './counts.js';
import type { Line } from './line.js';

/**
 * The cell to withhold so that another cannot be worked out: the smallest that
 * is shown among those nearest to it in rows, columns and years. `cross`
 * limits it to cells with these dimensions in which somebody is counted.
 */
export function companionOf(
  board: Board,
  exposed: Cell,
  name: CountName,
  withheld: ReadonlySet<string>,
  cross?: readonly string[],
): Cell | undefined {
  const lines = linesByCell(board);
  const seen = new Set([exposed.key]);
  let edge = [exposed];
  while (edge.length > 0) {
    const around = edge
      .flatMap(({ key }) => lines.get(key) ?? [])
      .flatMap(cellsOf)
      .filter(({ key }) => !seen.has(key));
    const near = [...new Map(around.map((cell) => [cell.key, cell])).values()];
    const candidates = near.filter(
      (cell) => mayBeWithheld(board, cell, withheld) && (!cross || isFit(cell, cross)),
    );
    const opens = opened(board, candidates, withheld);
    const [best] = candidates.sort(
      (one, other) =>
        byTold(board, one, other) || opens(one) - opens(other) || byCost(one, other, name),
    );
    if (best) return best;
    for (const { key } of near) seen.add(key);
    // What is shown stops a reader's reckoning; what is not carries it on.
    edge = near.filter((cell) => !isShown(board, cell, withheld));
  }
  return undefined;
}

/**
 * A cell missing from a row or column, so that at least so many are withheld
 * in it: the one that helps most rows and columns, then the smallest.
 */
export function missingInLines(board: Board, withheld: ReadonlySet<string>): Cell | undefined {
  const lacking = board.structure.lines.flatMap((line) => {
    const free = isLacking(board, line, withheld)
      ? line.parts.filter((cell) => mayBeWithheld(board, cell, withheld) && cell.counts?.base !== 0)
      : [];
    return free.length > 0 ? [free] : [];
  });
  const helped = new Map<Cell, number>();
  for (const cell of lacking.flat()) helped.set(cell, (helped.get(cell) ?? 0) + 1);
  const helps = (cell: Cell) => helped.get(cell) ?? 0;
  const opens = opened(board, [...helped.keys()], withheld);
  const [best] = [...helped.keys()].sort(
    (one, other) =>
      byTold(board, one, other) ||
      helps(other) - helps(one) ||
      opens(one) - opens(other) ||
      byCost(one, other, 'base'),
  );
  return best;
}

/** In how many rows and columns the cell would be the first that is withheld, and need more. */
function opened(
  board: Board,
  cells: readonly Cell[],
  withheld: ReadonlySet<string>,
): (cell: Cell) => number {
  const lines = linesByCell(board);
  const counted = new Map(
    cells.map((cell) => [
      cell,
      (lines.get(cell.key) ?? []).filter(
        ({ parts, dimension }) =>
          dimension !== undefined &&
          parts.includes(cell) &&
          !parts.some(({ key }) => withheld.has(key)),
      ).length,
    ]),
  );
  return (cell) => counted.get(cell) ?? 0;
}

/** Whether some of the row or column is withheld, but too little of it. */
function isLacking(board: Board, line: Line, withheld: ReadonlySet<string>): boolean {
  const { total, parts, remainder, repeated, dimension } = line;
  if (dimension === undefined || repeated || !isShown(board, total, withheld)) return false;
  const inLine = parts.filter(({ key }) => withheld.has(key)).length;
  // What is left over is shown nowhere, and hides the others as a cell would.
  const count = inLine + (inLine > 0 && remainder?.counts?.base ? 1 : 0);
  return count > 0 && count < board.rules.leastWithheldInLine;
}

const indexes = new WeakMap<Board, Map<string, Line[]>>();

function linesByCell(board: Board): Map<string, Line[]> {
  const known = indexes.get(board);
  if (known) return known;
  const found = new Map<string, Line[]>();
  for (const line of board.structure.lines)
    for (const { key } of cellsOf(line)) found.set(key, [...(found.get(key) ?? []), line]);
  indexes.set(board, found);
  return found;
}

function cellsOf({ total, parts, remainder, repeated }: Line): Cell[] {
  return [...parts, total, ...(remainder ? [remainder] : []), ...(repeated ? [repeated] : [])];
}

function isShown({ figures }: Board, { key }: Cell, withheld: ReadonlySet<string>): boolean {
  return figures.has(key) && !withheld.has(key);
}

/** What is published already protects nothing by being withheld now. */
function mayBeWithheld(board: Board, cell: Cell, withheld: ReadonlySet<string>): boolean {
  return isShown(board, cell, withheld) && !board.givenAway.has(cell.key);
}

function isFit(cell: Cell, cross: readonly string[]): boolean {
  return isSame(crossOf(cell), cross) && cell.counts?.base !== 0;
}

/** A number of which little is left open hides little. */
function byTold({ told }: Board, one: Cell, other: Cell): number {
  return Number(told.has(one.key)) - Number(told.has(other.key));
}

function byCost(one: Cell, other: Cell, name: CountName): number {
  // Not by subtraction, which says nothing of two that are infinite.
  const [least, most] = [cost(one, name), cost(other, name)];
  if (least !== most) return least < most ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}

/** Zero comes last: it is no secret, and few believe that it would be withheld. */
function cost({ counts }: Cell, name: CountName): number {
  return counts?.[name] || counts?.base || Infinity;
}

export function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}
