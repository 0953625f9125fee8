import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { tryLock } from 'fs-native-extensions';
import { StartError } from '../start-error.js';

/**
 * Takes a data folder for this process alone: PGlite does not notice a second process and would
 * spoil the data. The kernel holds the lock and lets go when the process ends, however it ends;
 * see docs/decisions/0010-data-folder-lock.md. Returns what gives it back.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: Error) => {
    throw new StartError(`The data folder ${folder} cannot be made: ${error.message}`);
  });
  const file = await open(path.join(folder, 'lock'), 'a');
  if (!tryLock(file.fd)) {
    await file.close();
    throw new StartError(
      `The data folder ${folder} is in use by another Kith. Stop it, or set KITH_DATA_DIR to another folder.`,
    );
  }
  return () => file.close();
}
