import { readSync } from 'node:fs';
import { parseText } from '../read/parse-json.js';
import { parseBytes } from './documents.js';
import type { Standing } from './process-index.js';
import { windowSize } from './ranges.js';
import type { ReadProblem } from './read-problem.js';
import { bytesOf } from './source.js';

/** How far ahead the next release may stand for what lies between to be read with it. */
const near = 1 << 16;

/** Parses releases by where they stand; those that stand close together are read at one go. */
export class StandingReader {
  readonly #window = Buffer.allocUnsafe(windowSize);
  #source = -1;
  #start = 0;
  #end = 0;

  constructor(readonly sources: readonly { fd: number; bytes: number }[]) {}

  /** The value, or why there is none. */
  read(standing: Standing, parse = parseText): { value?: unknown; problem?: ReadProblem } {
    const { value, problem: unread } = parseBytes(this.#bytes(standing), parse);
    return unread ? { problem: placed(unread, standing) } : { value };
  }

  #bytes({ source, start, end }: Standing): Buffer {
    const from = this.sources[source];
    if (!from) throw new RangeError(`There is no source ${source}.`);
    // Read beside the window, which goes on holding what it says it holds.
    if (end - start > windowSize) return bytesOf(from, start, end);
    const isHere = source === this.#source && start >= this.#start;
    if (!isHere || end > this.#end) {
      if (!isHere || start > this.#end + near) {
        this.#source = source;
        this.#start = start;
        this.#end = end;
        readSync(from.fd, this.#window, 0, end - start, start);
      } else {
        this.#start = start;
        this.#end = start + readSync(from.fd, this.#window, 0, windowSize, start);
      }
    }
    return this.#window.subarray(start - this.#start, end - this.#start);
  }
}

export function placed(found: ReadProblem, { line, pointer }: Standing): ReadProblem {
  return {
    ...found,
    pointer: pointer + found.pointer,
    ...(line !== undefined && { line }),
  };
}
