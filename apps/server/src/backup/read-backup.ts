import { createHash } from 'node:crypto';
import { StartError } from '../start-error.js';
import {
  formatVersion,
  type Header,
  headerSchema,
  markSchema,
  type Row,
  rowSchema,
} from './format.js';
import { RowSum } from './row-sum.js';

/** Tables follow one another; the rows of each must be read before the next is asked for. */
export interface TableInBackup {
  name: string;
  columns: string[];
  rows(): AsyncGenerator<Row>;
  /** Known once the rows have been read, and right: else reading them has failed. */
  readonly sum: RowSum;
}

export interface Backup {
  header: Header;
  /** Ends only where the backup does; throws a StartError where it was cut short or changed. */
  tables(): AsyncGenerator<TableInBackup>;
}

/** Reads a backup from its lines, believing nothing that it has not checked. */
export async function readBackup(lines: AsyncIterator<string>): Promise<Backup> {
  const hash = createHash('sha256');
  let total = 0;

  const next = async (): Promise<string> => {
    const found = await lines.next();
    if (found.done) throw damaged('it ends too early');
    return found.value;
  };
  const signed = (line: string): string => {
    hash.update(line).update('\n');
    return line;
  };

  const header = headerIn(signed(await next()));

  async function* rowsOf(name: string, columns: string[], sum: RowSum): AsyncGenerator<Row> {
    for (;;) {
      const line = signed(await next());
      if (line.startsWith('[')) {
        const row = parsed(rowSchema, line);
        if (row.length !== columns.length) throw damaged(`a row of ${name} has not its length`);
        sum.add(line);
        yield row;
        continue;
      }
      const mark = parsed(markSchema, line);
      if (!('end' in mark) || mark.end !== name || mark.rows !== sum.rows || mark.sum !== sum.sum) {
        throw damaged(`the rows of ${name} are not those that were written`);
      }
      total += sum.rows;
      return;
    }
  }

  async function* tables(): AsyncGenerator<TableInBackup> {
    for (;;) {
      const line = await next();
      const mark = parsed(markSchema, line);
      if ('complete' in mark) {
        if (mark.sha256 !== hash.digest('hex') || mark.rows !== total) {
          throw damaged('its sum is not the one at its end');
        }
        if (!(await lines.next()).done) throw damaged('something follows its end');
        return;
      }
      if (!('table' in mark)) throw damaged('its parts are not in order');
      signed(line);
      const sum = new RowSum();
      const { table: name, columns } = mark;
      yield { name, columns, rows: () => rowsOf(name, columns, sum), sum };
    }
  }

  return { header, tables };
}

function headerIn(line: string): Header {
  const found = tryParse(line) as { kith_backup?: unknown } | undefined;
  if (typeof found?.kith_backup !== 'number') throw new StartError('This is no backup of Kith.');
  if (found.kith_backup > formatVersion) {
    throw new StartError('This backup was made by a newer Kith. Update Kith, then restore it.');
  }
  return parsed(headerSchema, line);
}

function parsed<Out>(
  schema: { safeParse(value: unknown): { success: true; data: Out } | { success: false } },
  line: string,
): Out {
  const result = schema.safeParse(tryParse(line));
  if (result.success) return result.data;
  throw damaged('a line in it cannot be read');
}

function tryParse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export const damaged = (why: string) =>
  new StartError(`This backup is damaged: ${why}. Nothing of it was kept; use another copy.`);
