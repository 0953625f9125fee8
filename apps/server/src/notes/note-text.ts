import { type Cell, rowIdOf, type SealedColumn } from '../sealed/sealed-column.js';

/** What a note says, in each of its versions. */
export const noteText: SealedColumn = {
  table: 'note_versions',
  column: 'text_sealed',
  id: ['note_id', 'number'],
};

/** The cell of one version. */
export function noteTextCell(coopId: string, noteId: string, number: number): Cell {
  const { table, column } = noteText;
  return { coopId, table, column, rowId: rowIdOf(noteId, number) };
}
