/** The tables cannot be written there, or not in that form; the message says where and why. */
export class CannotWriteTables extends Error {
  override readonly name = 'CannotWriteTables';

  /** `where`: the file or folder. */
  constructor(where: string, reason: string) {
    super(`${where} ${reason}`);
  }
}

/** What should be read holds no tables; the message says where and why. */
export class CannotReadTables extends Error {
  override readonly name = 'CannotReadTables';

  /** `where`: the file, folder or table. */
  constructor(where: string, reason: string) {
    super(`${where} ${reason}`);
  }
}

/** Text that is not CSV: a quote is opened and not closed, for example. */
export function notCsv(table: string, cause: unknown): CannotReadTables {
  const line = lineOf(cause);
  const where = line === undefined ? table : `${table}, line ${line},`;
  return new CannotReadTables(
    where,
    'is not CSV. Commas between cells, and quotes in pairs, are accepted.',
  );
}

function lineOf(cause: unknown): number | undefined {
  const line =
    typeof cause === 'object' && cause !== null && 'lines' in cause ? cause.lines : undefined;
  return typeof line === 'number' ? line : undefined;
}
