import { isObject, type JsonObject } from '../shared/objects.js';
import { valueOf } from './cells.js';
import { append, fill } from './fields.js';
import type { LevelLink, Parents } from './parents.js';
import { fieldNames, levelLink, linksOf, type Names, splitNames } from './paths.js';
import { problemAt, type UnflattenProblem } from './problems.js';
import type { Cell, ColumnType, Row, TableDescription } from './types.js';

/** A table's columns, taken apart once for all of its rows. */
export interface ReadableTable {
  table: TableDescription;
  fields: { index: number; names: Names; type: ColumnType; header: string }[];
  /** Where the links stand in a row; -1 where the table has none. */
  ocid: number;
  release: number;
  levels: { index: number; array: Names; header: string }[];
}

export type OnProblem = (problem: UnflattenProblem) => void;

/** Arrays after what they stand in, and changes last, when all that can change is there. */
export function inReadingOrder<Table extends TableDescription>(tables: readonly Table[]): Table[] {
  const place = ({ kind, path }: TableDescription) =>
    kind === 'changes' ? Number.MAX_SAFE_INTEGER : path.length;
  return tables
    .filter(({ kind }) => kind !== 'metrics')
    .sort((one, other) => place(one) - place(other));
}

export function isRoot({ kind, path }: TableDescription): boolean {
  return kind === 'rows' && path.length === 0;
}

export function isBlank(row: Row): boolean {
  return row.every((cell) => cell === undefined);
}

export function readableTable(table: TableDescription): ReadableTable {
  const { path, kind, columns } = table;
  const links = linksOf(path, kind === 'changes');
  const at = (link: string) =>
    links.includes(link) ? columns.findIndex((column) => column.path === link) : -1;
  return {
    table,
    fields: columns.flatMap((column, index) =>
      links.includes(column.path) || column.path === ''
        ? []
        : [{ index, names: fieldNames(column.path), type: column.type, header: column.header }],
    ),
    ocid: at('ocid'),
    release: at('release'),
    levels: path
      .map((_, depth) => path.slice(0, depth + 1))
      .map((array) => ({ index: at(levelLink(array)), array }))
      .filter(({ index }) => index !== -1)
      .map((level) => ({ ...level, header: columns[level.index]?.header ?? '' })),
  };
}

/** The value of a row: nearly always an object. */
export function itemOf(
  { table, fields }: ReadableTable,
  row: Row,
  index: number,
  onProblem: OnProblem,
): unknown {
  const object: JsonObject = {};
  let whole: unknown;
  for (const { index: at, names, type, header } of fields) {
    const cell = row[at];
    if (cell === undefined) continue;
    const value = valueOf(cell, type);
    if (names.length === 0) whole = value;
    else if (!fill(object, names, value))
      onProblem(problemAt('field_conflict', table, index, header));
  }
  return whole === undefined || Object.keys(object).length > 0 ? object : whole;
}

/** Puts a row where it belongs in its release. */
export function attach(
  readable: ReadableTable,
  row: Row,
  index: number,
  { release, parents }: { release: JsonObject; parents: Parents },
  onProblem: OnProblem,
): void {
  const { table, levels } = readable;
  const links = levels.flatMap(({ index: at, array, header }): LevelLink[] => {
    const cell: Cell = row[at];
    return cell === undefined ? [] : [{ array, cell, header }];
  });
  const parent = parents.below(release, links);
  if ('broken' in parent) {
    onProblem(problemAt('unknown_parent', table, index, parent.broken.header));
    return;
  }
  const value = itemOf(readable, row, index, onProblem);
  const fits =
    table.kind === 'changes'
      ? addVersion(parent.object, value)
      : append(parent.object, table.path.slice(parent.depth), value);
  if (!fits) onProblem(problemAt('field_conflict', table, index));
}

/** One row of changes: the version without the name of its field goes to that field. */
function addVersion(object: JsonObject, change: unknown): boolean {
  if (!isObject(change)) return false;
  const { field, ...version } = change;
  return typeof field === 'string' && append(object, splitNames(field), version);
}
