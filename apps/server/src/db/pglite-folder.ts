import { rename } from 'node:fs/promises';
import { StartError } from '../start-error.js';
import { inDataFolder } from './data-folder.js';
import type { Engine } from './engine.js';
import { makeCluster, openCluster } from './make-cluster.js';
import { takeFolder } from './take-folder.js';

/**
 * Opens the database in a data folder for this process alone. Where there is plainly none it is
 * made first: under another name, so that an interrupted first start leaves nothing half done.
 */
export async function openPgliteFolder(folder: string): Promise<Engine> {
  const { state, release } = await takeFolder(folder);
  try {
    if (state === 'interrupted_restore') throw new StartError(restoreInterrupted(folder));
    const { postgres, unfinished } = inDataFolder(folder);
    if (state !== 'whole') {
      await makeCluster(unfinished);
      await rename(unfinished, postgres);
    }
    return inFolder(folder, await openCluster(postgres), release);
  } catch (error) {
    await release();
    throw error;
  }
}

/** The engine under the name people know it by, giving the folder back at its end. */
export function inFolder(place: string, engine: Engine, release: () => Promise<void>): Engine {
  return {
    ...engine,
    place,
    async end() {
      await engine.end().finally(release);
    },
  };
}

const restoreInterrupted = (folder: string) =>
  `A restore into the data folder ${folder} was interrupted, and nothing of it is kept. ` +
  'Run kith restore again, which starts afresh.';
