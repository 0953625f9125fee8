import { lstat, readdir, stat } from 'node:fs/promises';
import { whatIsWrongWith } from './cluster-parts.js';
import { harmless, inDataFolder } from './data-folder.js';

/**
 * What a data folder is. Only `new` and `interrupted_start` may be filled with an empty database,
 * and only `whole` may be opened: everything else may be somebody's data.
 */
export type FolderState =
  | { is: 'new' | 'interrupted_start' | 'interrupted_restore' | 'whole' }
  | { is: 'unclear'; found: string; advice: string };

const restore =
  'Restore a backup into a new folder (kith restore), or set KITH_DATA_DIR to another.';
const another = 'Set KITH_DATA_DIR to a new or empty folder.';

/** Decides by what lies there, and changes nothing. */
export async function stateOf(folder: string): Promise<FolderState> {
  try {
    return await look(folder);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    const found = `cannot be read (${code})`;
    return unclear(found, 'Give it to the account that runs Kith, files in it included.');
  }
}

async function look(folder: string): Promise<FolderState> {
  const kind = await kindOf(folder);
  if (kind === 'nothing') return { is: 'new' };
  if (kind === 'dangling') return unclear('is a link that leads nowhere', another);
  if (kind === 'other') return unclear('is not a folder', another);

  const { postgres, restoring } = inDataFolder(folder);
  const restored = (await kindOf(restoring)) !== 'nothing';
  switch (await kindOf(postgres)) {
    case 'nothing':
      return restored ? { is: 'interrupted_restore' } : lookWithoutDatabase(folder);
    case 'folder': {
      const wrong = await whatIsWrongWith(postgres);
      return wrong === undefined ? { is: 'whole' } : unclear(wrong, restore);
    }
    case 'dangling':
      return unclear('has a link "postgres" that leads nowhere', restore);
    case 'other':
      return unclear('has a file "postgres" where its database should be', restore);
  }
}

async function lookWithoutDatabase(folder: string): Promise<FolderState> {
  const names = await readdir(folder);
  if (names.includes('PG_VERSION')) {
    return unclear(
      'holds the data of a PostgreSQL server itself',
      'Set DATABASE_URL to use that server, or KITH_DATA_DIR to another folder.',
    );
  }
  const foreign = names.filter((name) => !harmless.test(name) && name !== 'postgres.unfinished');
  if (foreign.length > 0) {
    const shown = foreign.slice(0, 3).map((name) => `"${name}"`);
    const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : '';
    return unclear(`has no database, yet holds ${shown.join(', ')}${more}`, another);
  }
  return { is: names.includes('postgres.unfinished') ? 'interrupted_start' : 'new' };
}

/** A link counts as what it leads to: a data folder may lie on another disk. */
async function kindOf(file: string): Promise<'nothing' | 'folder' | 'dangling' | 'other'> {
  const own = await lstat(file).catch(unlessAbsent);
  if (own === undefined) return 'nothing';
  const found = own.isSymbolicLink() ? await stat(file).catch(unlessAbsent) : own;
  if (found === undefined) return 'dangling';
  return found.isDirectory() ? 'folder' : 'other';
}

function unlessAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

const unclear = (found: string, advice: string): FolderState => ({ is: 'unclear', found, advice });
