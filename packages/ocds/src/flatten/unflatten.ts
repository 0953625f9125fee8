import { isObject, type JsonObject } from '../shared/objects.js';
import { valueOf } from './cells.js';
import { append, fill } from './fields.js';
import { type LevelLink, Parents } from './parents.js';
import { fieldNames, levelLink, linksOf, type Names, splitNames } from './paths.js';
import { problemAt, type UnflattenProblem } from './problems.js';
import type { Cell, ColumnType, Row, Table } from './types.js';

export interface Unflattened {
  /** As they were before they were flattened, in the order of their table. */
  releases: unknown[];
  /** What could not be put back; empty for tables as `flatten` made them. */
  problems: UnflattenProblem[];
}

/**
 * Puts the tables of one flattening together again. Never throws: a row that
 * belongs to nothing, or a cell that contradicts another, is left out and
 * reported. The tidy table of metrics is not read: its facts are in the others.
 */
export function unflatten(tables: readonly Table[]): Unflattened {
  const problems: UnflattenProblem[] = [];
  const read = tables
    .filter(({ kind }) => kind !== 'metrics')
    .map((table) => readable(table))
    .sort((one, other) => order(one.table) - order(other.table));
  const [roots, rest] = [read.filter(isRoot), read.filter((table) => !isRoot(table))];
  if (roots.length === 0 && tables.length > 0)
    problems.push(problemAt('no_releases_table', { name: 'releases' }));
  const releases = roots.flatMap((root) =>
    root.table.rows.flatMap((row, index) =>
      isBlank(row) ? [] : [item(root, row, index, problems)],
    ),
  );
  const parents = new Parents(releases);
  for (const table of rest)
    for (const [index, row] of table.table.rows.entries())
      if (!isBlank(row)) attach(table, row, index, parents, problems);
  return { releases, problems };
}

interface Readable {
  table: Table;
  fields: { index: number; names: Names; type: ColumnType; header: string }[];
  ocid: number;
  release: number;
  levels: { index: number; array: Names }[];
}

/** Arrays after what they stand in, and changes last, when all that can change is there. */
function order({ kind, path }: Table): number {
  return kind === 'changes' ? Number.POSITIVE_INFINITY : path.length;
}

function isRoot({ table: { kind, path } }: Readable): boolean {
  return kind === 'rows' && path.length === 0;
}

function isBlank(row: Row): boolean {
  return row.every((cell) => cell === undefined);
}

function readable(table: Table): Readable {
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
      .filter(({ index }) => index !== -1),
  };
}

/** The value of a row: nearly always an object. */
function item(
  { table, fields }: Readable,
  row: Row,
  index: number,
  problems: UnflattenProblem[],
): unknown {
  const object: JsonObject = {};
  let whole: unknown;
  for (const { index: at, names, type, header } of fields) {
    const cell = row[at];
    if (cell === undefined) continue;
    const value = valueOf(cell, type);
    if (names.length === 0) whole = value;
    else if (!fill(object, names, value))
      problems.push(problemAt('field_conflict', table, index, header));
  }
  return whole === undefined || Object.keys(object).length > 0 ? object : whole;
}

function attach(
  readable: Readable,
  row: Row,
  index: number,
  parents: Parents,
  problems: UnflattenProblem[],
): void {
  const { table, ocid, release, levels } = readable;
  const top = parents.release(row[ocid], row[release]);
  if (!top) return void problems.push(problemAt('unknown_release', table, index));
  const links = levels.flatMap(({ index: at, array }): LevelLink[] => {
    const cell: Cell = row[at];
    return cell === undefined ? [] : [{ array, cell }];
  });
  const parent = parents.below(top, links);
  if (!parent) return void problems.push(problemAt('unknown_parent', table, index));
  const value = item(readable, row, index, problems);
  const fits =
    table.kind === 'changes'
      ? addVersion(parent.object, value)
      : append(parent.object, table.path.slice(parent.depth), value);
  if (!fits) problems.push(problemAt('field_conflict', table, index));
}

/** One row of changes: the version without the name of its field goes to that field. */
function addVersion(object: JsonObject, change: unknown): boolean {
  if (!isObject(change)) return false;
  const { field, ...version } = change;
  return typeof field === 'string' && append(object, splitNames(field), version);
}
