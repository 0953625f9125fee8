import { access } from 'node:fs/promises';
import type { Config } from '../config.js';
import { inDataFolder } from '../db/data-folder.js';
import type { Database } from '../db/database.js';
import { StartError } from '../start-error.js';
import { oneKeyOfEachMaster, type WrappedKey } from './coop-keys.sql.js';
import {
  type MasterKeys,
  makeMasterKeyFile,
  masterKeysGiven,
  masterKeysOf,
  readMasterKeys,
} from './master-keys.js';

type Settings = Pick<Config, 'fieldKey' | 'fieldKeyFile' | 'databaseUrl' | 'dataDir'>;

/**
 * The master keys for a database that is open: those that were given, or the one in the data folder,
 * which is made where nothing is sealed yet. Throws a StartError where they do not open what is there.
 */
export async function masterKeysFor(
  config: Settings,
  db: Pick<Database, 'asOwnerOfSchema'>,
): Promise<MasterKeys> {
  const used = await db.asOwnerOfSchema(oneKeyOfEachMaster);
  const keys = (await masterKeysAt(config)) ?? (await makeIfNew(config, used));
  await checkMasterKeys(keys, used);
  return keys;
}

/** The same without making any: for a restore, which looks before anything is kept. */
export async function masterKeysAt(config: Settings): Promise<MasterKeys | undefined> {
  const given = await masterKeysGiven(config);
  if (given !== undefined || config.databaseUrl !== undefined) return given;
  const { fieldKey } = inDataFolder(config.dataDir);
  return (await isThere(fieldKey)) ? readMasterKeys(fieldKey) : undefined;
}

async function makeIfNew({ databaseUrl, dataDir }: Settings, used: readonly WrappedKey[]) {
  if (databaseUrl !== undefined || used.length > 0) return masterKeysOf([]);
  return makeMasterKeyFile(inDataFolder(dataDir).fieldKey);
}

/** Each is tried: what it is called says nothing of whether a service that keeps it answers. */
export async function checkMasterKeys(
  keys: MasterKeys,
  used: readonly WrappedKey[],
): Promise<void> {
  for (const key of used) {
    const wrapper = keys.of(key.wrappedBy);
    if (wrapper === undefined) throw new StartError(notGiven(key.wrappedBy, keys.ids));
    await wrapper.unwrap(key.wrapped, key).catch((cause: unknown) => {
      throw new StartError(
        `The master key ${key.wrappedBy} does not open the keys of the co-ops here.`,
        1,
        cause,
      );
    });
  }
}

function notGiven(id: string, ids: readonly string[]): string {
  const instead =
    ids.length === 0 ? 'none was given' : `what was given is the master key ${ids.join(', ')}`;
  return (
    `Some of what is kept here is sealed under the master key ${id}, and ${instead}. ` +
    'Set KITH_FIELD_KEY or KITH_FIELD_KEY_FILE to it: nothing else opens what is sealed.'
  );
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw new StartError(`The field key ${file} cannot be read (${error.code}).`, 2);
    },
  );
}
