import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { tryLock } from 'fs-native-extensions';
import { StartError } from '../start-error.js';
import { inDataFolder } from './data-folder.js';

/**
 * Takes a data folder for this process alone: PGlite does not notice a second process and would
 * spoil the data. The kernel holds the lock and lets go when the process ends, however it ends;
 * see docs/decisions/0010-data-folder-lock.md. Returns what gives it back.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = await openLockIn(folder);
  if (!holds(file, folder)) {
    await file.close();
    throw new StartError(
      `The data folder ${folder} is in use by another Kith. Stop it, or set KITH_DATA_DIR to another folder.`,
    );
  }
  return () => file.close();
}

async function openLockIn(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: Error) => {
    throw new StartError(`The data folder ${folder} cannot be made: ${error.message}`);
  });
  return open(inDataFolder(folder).lock, 'a', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(whyNot(folder, error), 1, error);
  });
}

function whyNot(folder: string, { code }: NodeJS.ErrnoException): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return `There is no room left where the data folder ${folder} is. Make room, then start again.`;
  }
  if (code === 'EISDIR') {
    return `The data folder ${folder} has a folder "lock", where Kith keeps a file. Remove it.`;
  }
  return `The data folder ${folder} cannot be written (${code}). Give it to the account that runs Kith, or set KITH_DATA_DIR to another folder.`;
}

function holds(file: FileHandle, folder: string): boolean {
  try {
    return tryLock(file.fd);
  } catch (cause) {
    throw new StartError(
      `The data folder ${folder} is on a file system that cannot lock it for one process. Set KITH_DATA_DIR to a folder on a disk of this machine.`,
      1,
      cause,
    );
  }
}
