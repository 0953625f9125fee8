import { access, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { StartError } from '../start-error.js';
import type { Engine } from './engine.js';
import { lockFolder } from './folder-lock.js';
import { openPglite, pgliteExtensions } from './pglite-engine.js';

/** Opens the database in a data folder, made first where there is none, for this process alone. */
export async function openPgliteFolder(folder: string): Promise<Engine> {
  const unlock = await lockFolder(folder);
  try {
    const data = path.join(folder, 'postgres');
    if (!(await exists(data))) await initialise(data);
    const engine = await openPglite({ folder: data }).catch((cause: unknown) => {
      throw new StartError(
        `The data in ${folder} cannot be opened. Restore a copy of it, or set KITH_DATA_DIR to another folder.`,
        1,
        cause,
      );
    });
    return {
      ...engine,
      place: folder,
      async end() {
        await engine.end();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Made under another name first, so that an interrupted first start leaves nothing half done. */
async function initialise(data: string) {
  const unfinished = `${data}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  // In memory and then copied: three times as fast as on disk.
  const memory = await PGlite.create({ extensions: pgliteExtensions });
  const dump = await memory.dumpDataDir('none');
  await memory.close();
  const lite = await PGlite.create({ dataDir: unfinished, loadDataDir: dump });
  await lite.close();
  await rename(unfinished, data);
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );
