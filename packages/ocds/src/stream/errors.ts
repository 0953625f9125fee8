/** An input that cannot be opened or read: the message says which and why. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';

  constructor(
    message: string,
    /** As it was given: a path, or `-`. */
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The sentence for a failure of the file system, which speaks in codes. */
export function cannotOpen(name: string, error: unknown): CannotOpen {
  const { code } = error as NodeJS.ErrnoException;
  return new CannotOpen(
    `${sayName(name)} ${reasons[code ?? ''] ?? `cannot be read (${code ?? 'unknown reason'}).`}`,
    name,
    { cause: error },
  );
}

const reasons: Record<string, string> = {
  ENOENT: 'does not exist. The path of a file, or - for standard input, is accepted.',
  EACCES: 'may not be read by you.',
  EISDIR: 'is a folder. A file is accepted.',
  ENOSPC: 'is too long to be kept while it is read: the disk for temporary files is full.',
  Z_BUF_ERROR: 'ends in the middle of its gzip data.',
  Z_DATA_ERROR: 'holds broken gzip data.',
};

export function sayName(name: string): string {
  return name === '-' ? 'Standard input' : name;
}
