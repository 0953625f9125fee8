import { readSync } from 'node:fs';

/** A piece of a file: from `start` up to `end`, in bytes. */
export interface Range {
  start: number;
  end: number;
}

export interface LineRange extends Range {
  /** Counted from 1. */
  line: number;
  /** The bytes, where they are at hand. Good until the next line is asked for. */
  bytes?: Buffer;
}

/** How much is read at a time, and so the longest line whose bytes come with it. */
export const windowSize = 1 << 20;

const newline = 0x0a;

/** The lines of a file that are not blank. The mark some editors write at the start is left out. */
export function* linesOf(source: { fd: number; bytes: number }): Generator<LineRange> {
  const window = Buffer.allocUnsafe(windowSize);
  let line = 1;
  let start = startOf(source);
  let position = start;
  /** Bytes of an unfinished line at the head of the window; -1 when it has outgrown it. */
  let kept = 0;
  while (position < source.bytes) {
    const from = Math.max(kept, 0);
    const read = readSync(source.fd, window, from, windowSize - from, position);
    if (read === 0) break;
    const base = position - from;
    position += read;
    const filled = from + read;
    let at = from;
    for (;;) {
      const end = window.indexOf(newline, at);
      // Beyond what was read stands what was read before.
      if (end < 0 || end >= filled) break;
      const bytes = start >= base ? window.subarray(start - base, end) : undefined;
      const range = { start, end: base + end, line };
      if (bytes === undefined) yield range;
      else if (!isBlank(bytes)) yield { ...range, bytes };
      line += 1;
      at = end + 1;
      start = base + at;
    }
    kept = start >= base && filled - (start - base) < windowSize ? filled - (start - base) : -1;
    if (kept > 0) window.copyWithin(0, start - base, filled);
  }
  if (start < source.bytes) {
    const bytes = kept > 0 ? window.subarray(0, kept) : undefined;
    if (!bytes || !isBlank(bytes))
      yield { start, end: source.bytes, line, ...(bytes && { bytes }) };
  }
}

/** After the byte order mark, where there is one. */
export function startOf({ fd, bytes }: { fd: number; bytes: number }): number {
  const head = Buffer.alloc(3);
  if (bytes < 3) return 0;
  readSync(fd, head, 0, 3, 0);
  return head.equals(mark) ? 3 : 0;
}

const mark = Buffer.from('\uFEFF');

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false;
  return true;
}
