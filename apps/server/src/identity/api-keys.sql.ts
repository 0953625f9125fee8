import type { Insertable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { ApiKeysTable } from './tables.js';

export async function insertApiKey(tx: Tx, row: Insertable<ApiKeysTable>) {
  await tx.insertInto('apiKeys').values(row).execute();
}

/** Notes the use of a key that has not been revoked, and returns its id. */
export async function useApiKey(tx: Tx, tokenHash: Buffer, at: Temporal.Instant) {
  const row = await tx
    .updateTable('apiKeys')
    .set({ lastUsedAt: at })
    .where('tokenHash', '=', tokenHash)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}
