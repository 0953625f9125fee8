export type Chunk = string | Uint8Array;

/** A line as it came, before its text is known to be UTF-8. */
export interface RawLine {
  line: number;
  /** Nothing when the line grew past the limit and was let go. */
  parts: Chunk[] | undefined;
}

/**
 * Cuts chunks at newlines. Bytes are cut before they are decoded, so a chunk
 * may end in the middle of a character.
 */
export async function* splitLines(
  chunks: AsyncIterable<Chunk> | Iterable<Chunk>,
  longest: number,
): AsyncGenerator<RawLine> {
  let line = 1;
  let length = 0;
  let parts: Chunk[] = [];
  const add = (part: Chunk) => {
    length += part.length;
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finished = (): RawLine => {
    const raw = { line, parts: length > longest ? undefined : parts };
    line += 1;
    length = 0;
    parts = [];
    return raw;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = newline(chunk, 0); end >= 0; end = newline(chunk, start)) {
      add(cut(chunk, start, end));
      yield finished();
      start = end + 1;
    }
    add(cut(chunk, start, chunk.length));
  }
  if (length > 0) yield finished();
}

function newline(chunk: Chunk, from: number): number {
  return typeof chunk === 'string' ? chunk.indexOf('\n', from) : chunk.indexOf(10, from);
}

/** Bytes are copied: a stream may use its buffer again for the next chunk. */
function cut(chunk: Chunk, start: number, end: number): Chunk {
  if (typeof chunk === 'string') return chunk.slice(start, end);
  return Uint8Array.prototype.slice.call(chunk, start, end);
}

/** The text of a line, or nothing when its bytes are not UTF-8. */
export function textOf(parts: Chunk[]): string | undefined {
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    const pieces = parts.map((part) =>
      typeof part === 'string' ? part : decoder.decode(part, { stream: true }),
    );
    return pieces.join('') + decoder.decode();
  } catch {
    return undefined;
  }
}
