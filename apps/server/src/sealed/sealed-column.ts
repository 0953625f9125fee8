/** A column of a table whose contents are sealed, and how its rows are told apart. */
export interface SealedColumn {
  table: string;
  /** A `bytea` whose name ends in `_sealed`. */
  column: string;
  /** The columns of the primary key besides `coop_id`, in order: rowIdOf joins what is in them. */
  id: readonly string[];
}

/** One cell: what is sealed for it opens there and nowhere else. */
export interface Cell extends Pick<SealedColumn, 'table' | 'column'> {
  coopId: string;
  /** The id of the row; where several columns make it up, what rowIdOf says. */
  rowId: string;
}

/** One text for the parts of a row's key, in the order of SealedColumn.id. */
export const rowIdOf = (...parts: ReadonlyArray<string | number>): string => parts.join('/');
