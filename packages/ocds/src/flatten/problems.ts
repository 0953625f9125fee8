import type { Table } from './types.js';

export type UnflattenProblemCode =
  | 'no_releases_table'
  | 'unknown_release'
  | 'unknown_parent'
  | 'field_conflict'
  | 'not_a_number'
  | 'not_a_boolean'
  | 'date_unclear';

/** A row or cell that could not be put back; everything else was. */
export interface UnflattenProblem {
  code: UnflattenProblemCode;
  /** Name of the table, which is that of its file or sheet. */
  table: string;
  /** As a spreadsheet counts: the header is row 1. */
  row?: number;
  /** The header of the column. */
  column?: string;
  message: string;
}

const sentences: Readonly<Record<UnflattenProblemCode, string>> = {
  no_releases_table: 'There is no table of releases. The tables of one flattening belong together.',
  unknown_release:
    'No release has the ocid and release of this row. Rows refer to releases in the table of releases.',
  unknown_parent:
    'Nothing has the id that this row refers to. Ids refer to rows of the table that the column names.',
  field_conflict:
    'This cell and another of its row fill the same field, one as a whole and one in part. One of them is accepted.',
  not_a_number:
    'This column holds numbers, and this is text. A number such as 1234567.5 is accepted; it stays text.',
  not_a_boolean: 'This column holds true or false, and this is neither. It stays text.',
  date_unclear:
    'A spreadsheet wrote this date, without its offset or with its day and month in no order that can be told. 2026-04-01T09:00:00Z is accepted, or --time-zone; it stays text.',
};

/** `index` counts the table's rows from 0. */
export function problemAt(
  code: UnflattenProblemCode,
  table: Pick<Table, 'name'>,
  index?: number,
  column?: string,
): UnflattenProblem {
  return {
    code,
    table: table.name,
    ...(index === undefined ? {} : { row: index + 2 }),
    ...(column === undefined ? {} : { column }),
    message: sentences[code],
  };
}
