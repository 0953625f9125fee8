import { isUtf8 } from 'node:buffer';
import { problem } from '../read/messages.js';
import { parseText } from '../read/parse-json.js';
import type { Problem } from '../read/types.js';
import type { Form } from './form.js';
import { type LineRange, linesOf, startOf } from './ranges.js';
import { bytesOf, type Source } from './source.js';

/** One JSON document of an input: all of a file, or one of its lines. */
export interface Document extends LineRange {
  /** Whether it is short enough to be parsed in one piece. */
  short: boolean;
}

export function* documentsOf(source: Source, form: Form): Generator<Document> {
  if (form === 'document') {
    const start = startOf(source);
    yield { start, end: source.bytes, line: 1, short: source.bytes - start <= source.piece };
  } else {
    for (const range of linesOf(source))
      yield { ...range, short: range.end - range.start <= source.piece };
  }
}

/** The value of JSON bytes, or why there is none. */
export function parseBytes(bytes: Buffer): { value?: unknown; problem?: Problem } {
  if (!isUtf8(bytes)) return { problem: problem('not_utf8') };
  const text = bytes.toString('utf8');
  if (text.trim() === '') return { problem: problem('empty') };
  const { value, problems } = parseText(text);
  return problems[0] ? { problem: problems[0] } : { value };
}

/** The bytes of a range, read where they are not at hand. */
export function bytesAt(source: Source, { start, end, bytes }: LineRange): Buffer {
  return bytes ?? bytesOf(source, start, end);
}
