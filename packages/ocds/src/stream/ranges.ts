import { readSync } from 'node:fs';

/** A piece of a file: from `start` up to `end`, in bytes. */
export interface Range {
  start: number;
  end: number;
}

/** One line, or a whole document. Its bytes may be at hand: good until the next line is asked for. */
export class Line implements Range {
  constructor(
    readonly start: number,
    readonly end: number,
    /** Counted from 1. */
    readonly line: number,
    private readonly window?: Buffer,
    private readonly offset = 0,
  ) {}

  get bytes(): Buffer | undefined {
    return this.window?.subarray(this.offset, this.offset + this.end - this.start);
  }

  /** Bytes up to `to` as Latin-1, which every byte is a character of; none where none are at hand. */
  latin1(from: number, to: number): string {
    const end = Math.min(to, this.end - this.start);
    return this.window?.toString('latin1', this.offset + from, this.offset + end) ?? '';
  }

  get isBlank(): boolean {
    const { window, offset, start, end } = this;
    // Nearly every line begins with a bracket, so that one look is enough.
    if (!window || (window[offset] ?? 0) > 0x20) return false;
    for (let at = offset; at < offset + end - start; at += 1)
      if (!blanks.includes(window[at] ?? 0)) return false;
    return true;
  }
}

const blanks = [0x20, 0x09, 0x0d];

/** How much is read at a time, and so the longest line whose bytes come with it. */
export const windowSize = 1 << 20;

const newline = 0x0a;

/** The lines of a file that are not blank. The mark some editors write at the start is left out. */
export function* linesOf(source: { fd: number; bytes: number }): Generator<Line> {
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
      const found =
        start >= base
          ? new Line(start, base + end, line, window, start - base)
          : new Line(start, base + end, line);
      if (!found.isBlank) yield found;
      line += 1;
      at = end + 1;
      start = base + at;
    }
    kept = start >= base && filled - (start - base) < windowSize ? filled - (start - base) : -1;
    if (kept > 0) window.copyWithin(0, start - base, filled);
  }
  if (start < source.bytes) {
    const last =
      kept > 0 ? new Line(start, source.bytes, line, window) : new Line(start, source.bytes, line);
    if (!last.isBlank) yield last;
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
