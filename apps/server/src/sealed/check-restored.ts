import type { PostgresPoolClient } from 'kysely';
import type { Config } from '../config.js';
import { eachMaster, type WrappedKey } from './coop-keys.sql.js';
import { masterKeysOf } from './master-keys.js';
import { checkMasterKeys, masterKeysAt } from './master-keys-for.js';

/** Throws a StartError, before it counts, where a server with these settings could not open it. */
export const checkRestored = (config: Config) => async (connection: PostgresPoolClient) => {
  const { rows } = await connection.query<WrappedKey>(eachMaster, []);
  if (rows.length === 0) return;
  await checkMasterKeys((await masterKeysAt(config)) ?? masterKeysOf([]), rows);
};
