import { type FlatRow, Flattener } from '../flattener.js';
import { Layout } from '../layout.js';
import type { FlattenOptions, TableDescription } from '../types.js';

/**
 * Gives the releases from the first to the last, each time it is called. It is
 * called twice, because the columns are known only when every release was seen.
 */
export type ReleaseSource = () => Iterable<unknown> | AsyncIterable<unknown>;

export interface WriteOptions extends FlattenOptions {
  /** How many releases are done, of which pass, the first (columns) or the second (rows). */
  onRelease?: (count: number, pass: 1 | 2) => void;
}

export interface Written {
  releases: number;
  /** What was written, in the order of the files or sheets. */
  tables: { name: string; rows: number; file: string }[];
}

/** The columns of every table: the first pass. */
export async function layoutOf(
  source: ReleaseSource,
  options: WriteOptions,
): Promise<{ layout: Layout; tables: TableDescription[]; releases: number }> {
  const layout = new Layout();
  const flattener = new Flattener(layout, options);
  let releases = 0;
  for await (const release of source()) {
    flattener.collect(release);
    releases += 1;
    options.onRelease?.(releases, 1);
  }
  return { layout, tables: layout.close(options), releases };
}

/** The rows, a release at a time: the second pass. */
export async function* rowsOf(
  source: ReleaseSource,
  layout: Layout,
  options: WriteOptions,
): AsyncIterable<FlatRow[]> {
  const flattener = new Flattener(layout, options);
  let releases = 0;
  for await (const release of source()) {
    yield flattener.rows(release);
    releases += 1;
    options.onRelease?.(releases, 2);
  }
}
