import { readConfig } from '../config.js';
import type { Deps } from '../deps.js';
import { openDeps } from '../open-deps.js';
import type { Call } from './command.js';

/**
 * Opens the database as the server would, does the work, and closes it whatever happens. Within a
 * server that runs, the database is open already.
 */
export async function withDeps<T>(
  { environment, deps: ofServer }: Pick<Call, 'environment' | 'deps'>,
  work: (deps: Deps, migrated: string[]) => Promise<T>,
): Promise<T> {
  if (ofServer !== undefined) return work(ofServer, []);
  const { deps, migrated, close } = await openDeps(readConfig(environment));
  try {
    return await work(deps, migrated);
  } finally {
    await close();
  }
}
