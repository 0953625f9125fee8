import { isObject, type JsonObject } from '../../shared/objects.js';
import { linkCells } from '../item-links.js';
import { Parents } from '../parents.js';
import { keyText, releaseKey } from '../releases.js';
import {
  attach,
  inReadingOrder,
  isBlank,
  isRoot,
  itemOf,
  type OnProblem,
  type ReadableTable,
  readableTable,
} from '../table-reader.js';
import type { Row } from '../types.js';
import { CsvRows, type CsvTable } from './csv-tables.js';

/** One table on the way: the row that is next, and its place. */
class Cursor {
  row: Row | undefined;
  index = -1;
  readonly readable: ReadableTable;
  readonly #rows: AsyncGenerator<Row>;
  readonly #reader: CsvRows;

  private constructor(reader: CsvRows, readable: ReadableTable) {
    this.#reader = reader;
    this.#rows = reader.rows();
    this.readable = readable;
  }

  static async open(file: CsvTable, timeZone: string | undefined): Promise<Cursor> {
    const reader = new CsvRows(file);
    const cursor = new Cursor(reader, readableTable(await reader.description(), timeZone));
    await cursor.advance();
    return cursor;
  }

  /** Goes on to the next row that has anything in it. */
  async advance(): Promise<void> {
    do {
      const next = await this.#rows.next();
      this.row = next.done ? undefined : next.value;
      this.index += 1;
    } while (this.row && isBlank(this.row));
  }

  close(): void {
    this.#reader.close();
  }
}

/** Takes the rows of one release out of the tables below. */
type Take = (release: JsonObject, cursor: Cursor, row: Row) => void;

/**
 * Walks all tables side by side, in the order of releases. Gives each release
 * when its rows were taken, and at the end whether no row of any table is left.
 */
async function* walk(
  files: readonly CsvTable[],
  take: (parents: Parents) => Take,
  onProblem: OnProblem,
  timeZone?: string,
): AsyncGenerator<unknown, boolean> {
  const cursors: Cursor[] = [];
  try {
    for (const file of files) cursors.push(await Cursor.open(file, timeZone));
    const ordered = inReadingOrder(cursors.map((cursor) => ({ ...cursor.readable.table, cursor })));
    const roots = ordered.filter(isRoot);
    const below = ordered.filter((table) => !isRoot(table)).map(({ cursor }) => cursor);
    const [root] = roots;
    if (!root || roots.length > 1) return false;
    for (let count = 1; root.cursor.row; count += 1) {
      const { readable, row, index } = root.cursor;
      const release = itemOf(readable, row, index, onProblem);
      const key = releaseKey(release);
      const keyed = key && keyText(key);
      const put = take(new Parents([]));
      if (isObject(release))
        for (const cursor of below)
          while (cursor.row && belongs(cursor.readable, cursor.row, keyed, count)) {
            put(release, cursor, cursor.row);
            await cursor.advance();
          }
      yield release;
      await root.cursor.advance();
    }
    return below.every(({ row }) => row === undefined);
  } finally {
    for (const cursor of cursors) cursor.close();
  }
}

function belongs(readable: ReadableTable, row: Row, key: string | undefined, count: number) {
  const ocid = row[readable.ocid];
  const release = row[readable.release];
  const link = release === undefined ? undefined : linkCells.read(release);
  if (link && 'index' in link) return link.index === count - 1;
  if (ocid === undefined) return false;
  const text = linkCells.text(ocid);
  return keyText(link ? { ocid: text, id: link.id } : { ocid: text }) === key;
}

/** Whether the rows of every table follow the order of the releases, as flatten wrote them. */
export async function isInOrder(files: readonly CsvTable[]): Promise<boolean> {
  const ignore = () => undefined;
  const releases = walk(files, () => ignore, ignore);
  for (;;) {
    const { value, done } = await releases.next();
    if (done) return value;
  }
}

/** The releases of tables that are in order, one at a time: memory holds one release. */
export async function* joined(
  files: readonly CsvTable[],
  onProblem: OnProblem,
  timeZone?: string,
): AsyncGenerator<unknown> {
  const take =
    (parents: Parents): Take =>
    (release, { readable, index }, row) =>
      attach(readable, row, index, { release, parents }, onProblem);
  yield* walk(files, take, onProblem, timeZone);
}
