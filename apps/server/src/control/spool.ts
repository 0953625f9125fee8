import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Lets a stream run to its end into a file without a name, and gives it again from there: whoever
 * reads slowly, or stops, holds up nobody. The file goes when it is closed, or when we are killed.
 */
export async function spool(source: Readable, folder: string): Promise<Readable> {
  const file = path.join(folder, `.backup-${randomBytes(4).toString('hex')}.unfinished`);
  const handle = await open(file, 'wx+', 0o600);
  try {
    await rm(file);
    await pipeline(source, handle.createWriteStream({ autoClose: false }));
  } catch (error) {
    await close(handle);
    throw error;
  }
  return handle.createReadStream({ start: 0 });
}

const close = (handle: FileHandle) => handle.close().catch(() => {});
