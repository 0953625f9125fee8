import type { Config } from '../config.js';
import { StartError } from '../start-error.js';
import { checkPostgres } from './check-postgres.js';
import { inDataFolder } from './data-folder.js';
import type { Engine } from './engine.js';
import { usualLimits } from './limits.js';
import { openCluster } from './make-cluster.js';
import { inFolder } from './pglite-folder.js';
import { openPostgres } from './postgres-engine.js';
import { takeFolder } from './take-folder.js';

/** The database as it is, neither made nor migrated, with the account that owns its schema. */
export async function openAsItIs(config: Config): Promise<Engine> {
  const { databaseUrl, databaseOwnerUrl, dataDir } = config;
  if (databaseUrl === undefined) return openFolderAsItIs(dataDir);
  return openPostgresAsItIs(databaseOwnerUrl ?? databaseUrl);
}

export async function openPostgresAsItIs(url: string): Promise<Engine> {
  const engine = openPostgres({ url, limits: { ...usualLimits, connections: 1 } });
  try {
    await checkPostgres(engine);
    return engine;
  } catch (error) {
    await engine.end();
    throw error;
  }
}

async function openFolderAsItIs(folder: string): Promise<Engine> {
  const { state, release } = await takeFolder(folder);
  try {
    if (state !== 'whole') throw new StartError(`The data folder ${folder} holds no database.`);
    return inFolder(folder, await openCluster(inDataFolder(folder).postgres), release);
  } catch (error) {
    await release();
    throw error;
  }
}
