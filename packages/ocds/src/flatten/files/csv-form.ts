import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CannotReadTables } from '../errors.js';

/** How a CSV file is written, where that is not to be found out. */
export interface CsvOptions {
  /** As `TextDecoder` names it, such as `windows-1252`. Default: UTF-8, or UTF-16 with its mark. */
  encoding?: string;
  /** One character. Default: what separates the headers most often of comma, semicolon, tab and bar. */
  delimiter?: string;
}

export interface CsvForm {
  encoding: string;
  delimiter: string;
  /** The line of the headers: after `sep=;`, as Excel is told of a delimiter, it is the second. */
  fromLine: number;
}

const headBytes = 1 << 16;
const delimiters = [',', ';', '\t', '|'];

/** How the file is written, by its beginning. */
export async function csvFormOf(path: string, options: CsvOptions = {}): Promise<CsvForm> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.subarray(0, bytesRead);
    const encoding = options.encoding ?? markedEncoding(head) ?? 'utf-8';
    const text = new TextDecoder(encoding).decode(head);
    const [, told] = /^sep=(.)\r?\n/.exec(text) ?? [];
    const delimiter = options.delimiter ?? told ?? delimiterOf(text);
    return { encoding, delimiter, fromLine: told === undefined ? 1 : 2 };
  } finally {
    await file.close();
  }
}

function markedEncoding(head: Buffer): string | undefined {
  const start = head.subarray(0, 2).toString('hex');
  if (start === 'fffe') return 'utf-16le';
  return start === 'feff' ? 'utf-16be' : undefined;
}

/** What stands most often between the headers, outside of quotes. */
function delimiterOf(text: string): string {
  const unquoted = text.replace(/"(?:[^"]|"")*"/g, '""');
  const [head = ''] = unquoted.split(/\r?\n|\r/, 1);
  const count = (delimiter: string) => head.split(delimiter).length;
  return delimiters.reduce((best, each) => (count(each) > count(best) ? each : best), ',');
}

/** The text of the file, in pieces. Throws CannotReadTables where it is written otherwise. */
export async function* textOf(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decoded = (chunk?: Buffer) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new CannotReadTables(
        path,
        `is not ${encoding.toUpperCase()}, perhaps Windows-1252, as Excel saves CSV. Its encoding is accepted, as in --encoding windows-1252.`,
      );
    }
  };
  for await (const chunk of createReadStream(path)) yield decoded(chunk as Buffer);
  yield decoded();
}
