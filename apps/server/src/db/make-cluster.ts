import { chmod, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { StartError } from '../start-error.js';
import { emptyCluster } from './empty-cluster.js';
import type { Engine } from './engine.js';
import { openPglite } from './pglite-engine.js';

/** What PGlite needs to write at the least; below that, want of room is why it failed. */
const leastRoom = 2 ** 20;

/**
 * Makes an empty database in `cluster`, in place of what an interrupted try left there. Callers
 * give it its real name when all is done.
 */
export async function makeCluster(cluster: string): Promise<void> {
  try {
    await rm(cluster, { recursive: true, force: true });
    const lite = await PGlite.create({ dataDir: cluster, loadDataDir: await emptyCluster() });
    await lite.close();
    // PGlite makes its files for everybody to read.
    await chmod(cluster, 0o700);
  } catch (cause) {
    const folder = path.dirname(cluster);
    const why = (await isFull(folder))
      ? 'there is no room left on its disk'
      : 'it could not be written';
    throw new StartError(
      `A database cannot be made in ${folder}: ${why}. No data was there; put that right, or set KITH_DATA_DIR to another folder, and start again.`,
      1,
      cause,
    );
  }
}

/** Opens a database that is there and whole. */
export async function openCluster(cluster: string): Promise<Engine> {
  return openPglite({ folder: cluster }).catch(async (cause: unknown) => {
    const folder = path.dirname(cluster);
    const what = (await isFull(folder))
      ? 'There is no room left on its disk: make room, and start again.'
      : 'Restore a backup into a new folder (kith restore), or set KITH_DATA_DIR to another folder.';
    throw new StartError(`The data in ${folder} cannot be opened. ${what}`, 1, cause);
  });
}

async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < leastRoom;
}
