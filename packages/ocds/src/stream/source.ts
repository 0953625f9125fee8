import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { CannotOpen, cannotOpen, sayName } from './errors.js';
import { startsGzip } from './gzip.js';

/** Bytes that can be read from any place: the file itself, or a temporary copy of a pipe. */
export interface Source {
  /** As given, for sentences: a path, or `-`. */
  name: string;
  /** Where the bytes really stand. */
  path: string;
  fd: number;
  bytes: number;
  /** Documents up to this many bytes are parsed in one piece. */
  piece: number;
  close(): Promise<void>;
}

export interface OpenOptions {
  stdin?: Readable | undefined;
  /** Longest document parsed in one piece, in bytes; longer ones are cut into their releases. Default: 16 MiB. */
  piece?: number;
}

/**
 * Opens a file, or `-` for standard input. Gzip is recognised by its first bytes and undone; that,
 * and a pipe, needs a temporary file, which is removed on close. Throws CannotOpen.
 */
export async function openSource(
  name: string,
  { stdin, piece = 16 << 20 }: OpenOptions = {},
): Promise<Source> {
  try {
    if (name === '-') return await spooled(name, stdin ?? process.stdin, piece);
    const about = statSync(name);
    if (about.isDirectory()) throw new CannotOpen(`${name} is a folder. A file is accepted.`, name);
    if (!about.isFile() || isGzip(name)) return await spooled(name, createReadStream(name), piece);
    return opened(name, name, piece, async () => undefined);
  } catch (error) {
    throw error instanceof CannotOpen ? error : cannotOpen(name, error);
  }
}

async function spooled(name: string, stream: Readable, piece: number): Promise<Source> {
  const { spool } = await import('./spool.js');
  const { path, folder } = await spool(stream);
  return opened(name, path, piece, () => rm(folder, { recursive: true, force: true }));
}

function opened(name: string, path: string, piece: number, remove: () => Promise<void>): Source {
  const fd = openSync(path, 'r');
  return {
    name: sayName(name),
    path,
    fd,
    bytes: fstatSync(fd).size,
    piece,
    async close() {
      closeSync(fd);
      await remove();
    },
  };
}

function isGzip(path: string): boolean {
  const fd = openSync(path, 'r');
  try {
    return startsGzip(bytesOf({ fd }, 0, 2));
  } finally {
    closeSync(fd);
  }
}

/** The bytes from `start` to `end`; in the memory given, where they need not be kept. */
export function bytesOf(
  source: { fd: number },
  start: number,
  end: number,
  memory = Buffer.allocUnsafe(end - start),
): Buffer {
  const bytes = memory.subarray(0, end - start);
  let read = 0;
  while (read < bytes.length) {
    const more = readSync(source.fd, bytes, read, bytes.length - read, start + read);
    if (more === 0) break;
    read += more;
  }
  return bytes.subarray(0, read);
}
