/** The tables cannot be written there, or not in that form; the message says where and why. */
export class CannotWriteTables extends Error {
  override readonly name = 'CannotWriteTables';
  /** The file or folder. */
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path} ${reason}`);
    this.path = path;
  }
}

/** What should be read does not hold tables. */
export class NotTablesError extends Error {
  override readonly name = 'NotTablesError';
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path} ${reason}`);
    this.path = path;
  }
}
