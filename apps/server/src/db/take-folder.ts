import { lstat } from 'node:fs/promises';
import { StartError } from '../start-error.js';
import { inDataFolder } from './data-folder.js';
import { lockFolder } from './folder-lock.js';
import { type FolderState, stateOf } from './folder-state.js';

type Clear = Exclude<FolderState, { is: 'unclear' }>['is'];

export interface TakenFolder {
  state: Clear;
  release(): Promise<void>;
}

/** Takes a data folder for this process alone and tells what it is. Refuses one that is unclear. */
export async function takeFolder(folder: string): Promise<TakenFolder> {
  // A folder that no Kith has used is looked at before a lock is written into it.
  if (!(await exists(inDataFolder(folder).lock))) clear(folder, await stateOf(folder));
  const release = await lockFolder(folder);
  try {
    return { state: clear(folder, await stateOf(folder)), release };
  } catch (error) {
    await release();
    throw error;
  }
}

function clear(folder: string, state: FolderState): Clear {
  if (state.is !== 'unclear') return state.is;
  throw new StartError(`The data folder ${folder} ${state.found}. ${state.advice}`);
}

const exists = (file: string) =>
  lstat(file).then(
    () => true,
    () => false,
  );
