import { rename, rm } from 'node:fs/promises';
import { inDataFolder } from '../db/data-folder.js';
import type { Engine } from '../db/engine.js';
import { makeCluster, openCluster } from '../db/make-cluster.js';
import { takeFolder } from '../db/take-folder.js';
import { StartError } from '../start-error.js';

/**
 * Makes a database in a data folder that has none, lets it be filled, and gives it its name when it
 * is: killed before that, it keeps a name with which no server starts.
 */
export async function restoreIntoFolder<T>(
  folder: string,
  fill: (engine: Engine) => Promise<T>,
): Promise<T> {
  const { state, release } = await takeFolder(folder);
  const { postgres, restoring } = inDataFolder(folder);
  try {
    if (state === 'whole') {
      throw new StartError(
        `The data folder ${folder} holds a database already. Set KITH_DATA_DIR to a new folder.`,
      );
    }
    const filled = await fillNew(restoring, folder, fill);
    await rename(restoring, postgres);
    return filled;
  } finally {
    await release();
  }
}

async function fillNew<T>(cluster: string, place: string, fill: (engine: Engine) => Promise<T>) {
  try {
    await makeCluster(cluster);
    const engine = await openCluster(cluster);
    return await fill({ ...engine, place }).finally(() => engine.end());
  } catch (error) {
    await rm(cluster, { recursive: true, force: true });
    throw error;
  }
}
