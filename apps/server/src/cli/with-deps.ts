import { readConfig } from '../config.js';
import type { Deps } from '../deps.js';
import { openDeps } from '../open-deps.js';
import type { Call } from './command.js';

/** Opens the database as the server would, does the work, and closes it whatever happens. */
export async function withDeps<T>(
  { environment }: Pick<Call, 'environment'>,
  work: (deps: Deps, migrated: string[]) => Promise<T>,
): Promise<T> {
  const { deps, migrated, close } = await openDeps(readConfig(environment));
  try {
    return await work(deps, migrated);
  } finally {
    await close();
  }
}
