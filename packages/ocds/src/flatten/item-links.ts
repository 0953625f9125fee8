import type { JsonObject } from '../shared/objects.js';
import { mark, textCell, unmarked } from './cells.js';
import { own } from './own.js';
import { isId } from './releases.js';
import type { Cell } from './types.js';

/** How rows name what they belong to: by its id, or as `#3`, the third of its array. */
export const linkCells = {
  /** A link cell for each item: its id where no other item has it, else its position. */
  of(items: readonly JsonObject[]): Cell[] {
    const counts = new Map<string, number>();
    const ids = items.map((item) => own(item, 'id'));
    for (const id of ids) if (isId(id)) counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
    return ids.map((id, index) =>
      isId(id) && counts.get(String(id)) === 1 ? linkCells.id(id) : linkCells.position(index),
    );
  },

  id(id: string | number): Cell {
    if (typeof id === 'number') return id;
    return id.startsWith('#') ? mark + id : textCell(id);
  },

  /** Counted from 1, as a reader counts. */
  position: (index: number): Cell => `#${index + 1}`,

  isPosition: (cell: Cell): boolean => typeof cell === 'string' && cell.startsWith('#'),

  /** What a link cell names: a position counted from 0, or an id as text. */
  read(cell: Exclude<Cell, undefined>): { index: number } | { id: string } {
    const position = typeof cell === 'string' ? /^#(\d+)$/.exec(cell)?.[1] : undefined;
    if (position) return { index: Number(position) - 1 };
    return { id: linkCells.text(cell) };
  },

  text: (cell: Exclude<Cell, undefined>): string => unmarked(String(cell)),
};
