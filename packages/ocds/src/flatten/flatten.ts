import { Flattener } from './flattener.js';
import { Layout } from './layout.js';
import type { FlattenOptions, Row, Table } from './types.js';

/**
 * Releases, compiled releases or versioned releases as tables: one for each
 * array of objects. All of them are held in memory; to write a file of any size
 * see `@kith/ocds/flatten/files`. Nothing given is changed.
 */
export function flatten(releases: Iterable<unknown>, options: FlattenOptions = {}): Table[] {
  const all = [...releases];
  const layout = new Layout();
  const first = new Flattener(layout, options);
  for (const release of all) first.collect(release);
  const tables = layout.close(options).map((table): Table => ({ ...table, rows: [] }));
  const rowsOf = new Map<unknown, Row[]>(
    layout.plans().map((plan, index) => [plan, tables[index]?.rows ?? []]),
  );
  const second = new Flattener(layout, options);
  for (const release of all)
    for (const { plan, row } of second.rows(release)) rowsOf.get(plan)?.push(row);
  return tables;
}
