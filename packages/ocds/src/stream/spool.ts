import { createWriteStream, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { startsGzip } from './gzip.js';

/** Writes a stream to a temporary file of its own, unzipped where it is gzip. */
export async function spool(stream: Readable): Promise<{ folder: string; path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-ocds-'));
  removeAtExit(folder);
  const path = join(folder, 'input');
  try {
    const { first, rest } = await peek(stream);
    const unzip = first && startsGzip(first) ? createGunzip() : new PassThrough();
    await pipeline(rest, unzip, createWriteStream(path, { mode: 0o600 }));
    return { folder, path };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The first two bytes or more, and the whole stream again. */
async function peek(stream: Readable) {
  const chunks: Buffer[] = [];
  const iterator = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer | string>;
  let length = 0;
  while (length < 2) {
    const next = await iterator.next();
    if (next.done) break;
    const chunk = Buffer.from(next.value);
    chunks.push(chunk);
    length += chunk.length;
  }
  const first = chunks.length > 1 ? Buffer.concat(chunks) : chunks[0];
  async function* rest() {
    if (first) yield first;
    for (;;) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  }
  return { first, rest };
}

const folders = new Set<string>();

/** Temporary folders are removed even where the process is told to stop in the middle. */
function removeAtExit(folder: string): void {
  if (folders.size === 0)
    process.once('exit', () => {
      for (const each of folders) rmSync(each, { recursive: true, force: true });
    });
  folders.add(folder);
}
