import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { lstat, rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StartError } from '../start-error.js';

/** Refuses before anything is read: a backup never takes the place of another by accident. */
export async function checkTarget(file: string, force: boolean): Promise<void> {
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined) return;
  if (!found.isFile()) throw new StartError(`${file} is no file. For standard output, say -.`, 2);
  if (!force) throw new StartError(`${file} is there already. Say another name, or --force.`, 2);
}

/**
 * Writes a file for its owner's eyes only. It gets its name when all of it is on the disk: whatever
 * has the name is a whole backup.
 */
export async function writeFileWhole(file: string, source: Readable): Promise<void> {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.unfinished`;
  const target = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true });
  let failed: NodeJS.ErrnoException | undefined;
  target.on('error', (error) => {
    failed = error;
  });
  try {
    await pipeline(source, target);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (error !== failed) throw error;
    throw new StartError(
      `${file} cannot be written (${failed?.code}). Nothing was kept of it.`,
      1,
      error,
    );
  }
}
