import { isObject, type JsonObject } from '../shared/objects.js';
import { mark, valueOf } from './cells.js';
import { append, fill, withoutHoles } from './fields.js';
import type { LevelLink, Parents } from './parents.js';
import { fieldNames, levelLink, linksOf, type Names, splitNames } from './paths.js';
import { problemAt, type UnflattenProblem } from './problems.js';
import { type Typed, typed } from './typed.js';
import type { Cell, Column, ColumnType, Row, TableDescription } from './types.js';

/** A table's columns, taken apart once for all of its rows. */
export interface ReadableTable {
  table: TableDescription;
  fields: { index: number; names: Names; type: ColumnType; header: string; inLists: boolean }[];
  timeZone?: string;
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

export function readableTable(table: TableDescription, timeZone?: string): ReadableTable {
  const { path, kind, columns } = table;
  const links = linksOf(path, kind === 'changes');
  const at = (link: string) =>
    links.includes(link) ? columns.findIndex((column) => column.path === link) : -1;
  return {
    table,
    fields: columns.flatMap((column, index) =>
      links.includes(column.path) || column.path === '' ? [] : [fieldIn(column, index)],
    ),
    ...(timeZone === undefined ? {} : { timeZone }),
    ocid: at('ocid'),
    release: at('release'),
    levels: path
      .map((_, depth) => path.slice(0, depth + 1))
      .map((array) => ({ index: at(levelLink(array)), array }))
      .filter(({ index }) => index !== -1)
      .map((level) => ({ ...level, header: columns[level.index]?.header ?? '' })),
  };
}

function fieldIn({ path, type, header, guessed }: Column, index: number) {
  const names = fieldNames(path);
  // The standard's own flat form counts the items of lists: awards/0/title.
  const inLists = guessed === true && names.slice(1).some((name) => position.test(name));
  return { index, names, type, header, inLists };
}

const position = /^\d{1,4}$/;

/** The value of a row: nearly always an object. */
export function itemOf(
  { table, fields, timeZone }: ReadableTable,
  row: Row,
  index: number,
  onProblem: OnProblem,
): unknown {
  const object: JsonObject = {};
  let whole: unknown;
  for (const { index: at, names, type, header, inLists } of fields) {
    const cell = row[at];
    if (cell === undefined) continue;
    const read = readCell(cell, type, names.at(-1) ?? '', timeZone);
    const value = 'value' in read ? read.value : valueOf(cell, type);
    if ('problem' in read) onProblem(problemAt(read.problem, table, index, header));
    if (names.length === 0) whole = value;
    else if (!fill(object, names, value, inLists))
      onProblem(problemAt('field_conflict', table, index, header));
  }
  if (fields.some(({ inLists }) => inLists)) withoutHoles(object);
  return whole === undefined || Object.keys(object).length > 0 ? object : whole;
}

/** What `valueOf` gives; of text that no flattening wrote there, what a spreadsheet made of it. */
function readCell(
  cell: Exclude<Cell, undefined>,
  type: ColumnType,
  name: string,
  timeZone: string | undefined,
): Typed {
  const value = valueOf(cell, type);
  const isTyped = typeof value === 'string' && (typeof cell !== 'string' || !cell.startsWith(mark));
  return isTyped ? typed(value, type, name, timeZone) : { value };
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
