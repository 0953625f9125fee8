import { Parents } from './parents.js';
import { problemAt, type UnflattenProblem } from './problems.js';
import { attach, inReadingOrder, isBlank, isRoot, itemOf, readableTable } from './table-reader.js';
import type { Table } from './types.js';

export interface Unflattened {
  /** As they were before they were flattened, in the order of their table. */
  releases: unknown[];
  /** What could not be put back; empty for tables as `flatten` made them. */
  problems: UnflattenProblem[];
}

export interface UnflattenOptions {
  /** Where dates without an offset were written, such as `Europe/London`. Default: they are a problem. */
  timeZone?: string;
}

/**
 * Puts the tables of one flattening together again. Never throws: a row that
 * belongs to nothing, or a cell that contradicts another, is left out and
 * reported; so is a cell that is no number in a column of numbers, which stays text. The tidy table of metrics is not read: its facts are in the others.
 */
export function unflatten(
  tables: readonly Table[],
  { timeZone }: UnflattenOptions = {},
): Unflattened {
  const problems: UnflattenProblem[] = [];
  const onProblem = (problem: UnflattenProblem) => problems.push(problem);
  const ordered = inReadingOrder(tables);
  const roots = ordered.filter(isRoot);
  if (roots.length === 0 && tables.length > 0)
    onProblem(problemAt('no_releases_table', { name: 'releases' }));
  const releases: unknown[] = [];
  for (const root of roots) {
    const readable = readableTable(root, timeZone);
    for (const [index, row] of root.rows.entries())
      if (!isBlank(row)) releases.push(itemOf(readable, row, index, onProblem));
  }
  const parents = new Parents(releases);
  for (const table of ordered.filter((one) => !isRoot(one))) {
    const readable = readableTable(table, timeZone);
    for (const [index, row] of table.rows.entries()) {
      if (isBlank(row)) continue;
      const release = parents.release(row[readable.ocid], row[readable.release]);
      if (release) attach(readable, row, index, { release, parents }, onProblem);
      else onProblem(problemAt('unknown_release', table, index));
    }
  }
  return { releases, problems };
}
