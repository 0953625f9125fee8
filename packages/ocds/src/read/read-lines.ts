import { parseText } from './parse-json.js';
import { lineResult, refusedLine } from './read-line.js';
import { looksLikeLines } from './read-releases.js';
import { type Chunk, type RawLine, splitLines, textOf } from './split-lines.js';
import type { LineResult } from './types.js';

export interface ReadLinesOptions {
  /** Longest line taken, in bytes (or characters of text chunks). Default: 64 MiB. */
  longestLine?: number;
}

/**
 * Reads JSON Lines from a stream, one result a line; blank lines are passed
 * over but counted. A line may be a release, a list of them or a package. A
 * document spread over many lines is read as one, as if it stood on line 1 of
 * its own, and only then is all of it held in memory.
 *
 * Never throws for what the lines hold; an error of the stream itself is passed on.
 */
export async function* readLines(
  chunks: AsyncIterable<Chunk> | Iterable<Chunk>,
  { longestLine = 64 * 1024 * 1024 }: ReadLinesOptions = {},
): AsyncGenerator<LineResult> {
  let spread: SpreadDocument | undefined;
  let started = false;
  for await (const raw of splitLines(chunks, longestLine)) {
    const text = lineText(raw);
    if (spread) {
      spread.add(text ?? '');
      continue;
    }
    if (text?.trim() === '') continue;
    if (!started && text !== undefined && opensDocument(text))
      spread = new SpreadDocument(raw.line, text, longestLine);
    else if (text !== undefined) yield lineResult(raw.line, text);
    else yield refusedLine(raw.line, raw.parts ? 'not_utf8' : 'line_too_long');
    started = true;
  }
  if (spread) yield* spread.results();
}

/** Without the byte order mark some editors write, and the return before the newline. */
function lineText({ line, parts }: RawLine): string | undefined {
  const text = parts && textOf(parts);
  return (line === 1 ? text?.replace(/^\uFEFF/, '') : text)?.replace(/\r$/, '');
}

/** The first line of a document set out over several lines ends in the middle of it. */
function opensDocument(text: string): boolean {
  return /^\s*[[{]/.test(text) && /[[{,:]\s*$/.test(text) && parseText(text).problems.length > 0;
}

class SpreadDocument {
  #lines: string[];
  #length: number;

  constructor(
    readonly start: number,
    first: string,
    readonly longest: number,
  ) {
    this.#lines = [first];
    this.#length = first.length;
  }

  add(line: string): void {
    this.#length += line.length;
    if (this.#length > this.longest) this.#lines = [];
    else this.#lines.push(line);
  }

  /** One result; or one a line, when these were lines after all and the first was broken. */
  *results(): Generator<LineResult> {
    if (this.#length > this.longest) {
      yield refusedLine(this.start, 'line_too_long');
      return;
    }
    const text = this.#lines.join('\n');
    const whole = lineResult(this.start, text);
    if (!whole.problems.some(({ code }) => code === 'not_json') || !looksLikeLines(text)) {
      yield whole;
      return;
    }
    for (const [index, line] of this.#lines.entries())
      if (line.trim() !== '') yield lineResult(this.start + index, line);
  }
}
