import { isUtf8 } from 'node:buffer';
import { documentsIn } from '../read/concatenated.js';
import { problem } from '../read/messages.js';
import { parseText } from '../read/parse-json.js';
import type { Form } from './form.js';
import { Line, linesOf, type Range, startOf } from './ranges.js';
import type { ReadProblem } from './read-problem.js';
import { bytesOf, type Source } from './source.js';

/** Each JSON document of an input: all of a file, or one of its lines. */
export function* documentsOf(source: Source, form: Form): Generator<Line> {
  if (form === 'document') yield new Line(startOf(source), source.bytes, 1);
  else if (form === 'lines') yield* linesOf(source);
  else yield* concatenated(source);
}

/** Latin-1 has a character for each byte, so that places are those of bytes. */
function* concatenated(source: Source): Generator<Line> {
  const base = startOf(source);
  const text = bytesOf(source, base, source.bytes).toString('latin1');
  for (const { start, end, line } of documentsIn(text) ?? [])
    yield new Line(base + start, base + end, line);
}

/** Whether a document is short enough to be parsed in one piece. */
export function isShort(source: Source, { start, end }: Range): boolean {
  return end - start <= source.piece;
}

/** The value of JSON bytes, or why there is none. */
export function parseBytes(
  bytes: Buffer,
  parse = parseText,
): { value?: unknown; problem?: ReadProblem } {
  if (!isUtf8(bytes)) return { problem: problem('not_utf8') };
  const text = bytes.toString('utf8');
  if (text.trim() === '') return { problem: problem('empty') };
  const { value, problems } = parse(text);
  return problems[0] ? { problem: problems[0] } : { value };
}

/** The bytes of a range, read where they are not at hand. */
export function bytesAt(source: Source, line: Line): Buffer {
  return line.bytes ?? bytesOf(source, line.start, line.end);
}
