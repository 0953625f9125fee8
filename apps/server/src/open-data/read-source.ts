import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type LineResult, readLines } from '@kith/ocds/read';

/** A file by its path, or standard input by `-`: its name for the report, and its lines. */
export function sourceNamed(
  file: string,
  stdin: Readable,
): { name: string; lines: AsyncIterable<LineResult> } {
  if (file === '-') return { name: 'standard input', lines: readLines(unpacked(() => stdin)) };
  return { name: path.basename(file), lines: readLines(unpacked(() => createReadStream(file))) };
}

/**
 * Told by its first two bytes, whatever the file is called. It is opened when somebody reads: before
 * that, nobody would hear that it is not there.
 */
async function* unpacked(open: () => Readable): AsyncGenerator<Uint8Array> {
  const chunks = open()[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let head = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await chunks.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const whole = joined(head, chunks);
  if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzipped(whole);
  else yield* whole;
}

async function* joined(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* gunzipped(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // The error of either end reaches whoever reads the other.
  pipeline(Readable.from(chunks), gunzip, () => undefined);
  for await (const chunk of gunzip) yield chunk as Uint8Array;
}
