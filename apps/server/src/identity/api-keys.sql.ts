import type { Insertable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { ApiKeysTable } from './tables.js';

export async function insertApiKey(tx: Tx, row: Insertable<ApiKeysTable>) {
  await tx.insertInto('apiKeys').values(row).execute();
}

/** The key of a token, live or ended. */
export function findApiKeyOfToken(tx: Tx, tokenHash: Buffer) {
  return tx
    .selectFrom('apiKeys')
    .select(['id', 'scopes', 'lastUsedAt', 'expiresAt', 'revokedAt'])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();
}

export async function touchApiKey(tx: Tx, id: string, at: Temporal.Instant) {
  await tx.updateTable('apiKeys').set({ lastUsedAt: at }).where('id', '=', id).execute();
}

export interface ApiKeyRow {
  id: string;
  name: string;
  scopes: ApiKeysTable['scopes'];
  createdAt: Temporal.Instant;
  lastUsedAt: Temporal.Instant | null;
  expiresAt: Temporal.Instant | null;
  revokedAt: Temporal.Instant | null;
  rotatedFrom: string | null;
}

/** All of a key that may be shown: never the hash of its token. */
const shown = [
  'id',
  'name',
  'scopes',
  'createdAt',
  'lastUsedAt',
  'expiresAt',
  'revokedAt',
  'rotatedFrom',
] as const;

/** The keys of a co-op, live or ended, the newest first. */
export function findApiKeys(
  tx: Tx,
  { coopId, after, limit }: { coopId: string; after: string | undefined; limit: number },
): Promise<ApiKeyRow[]> {
  return tx
    .selectFrom('apiKeys')
    .select(shown)
    .where('coopId', '=', coopId)
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export function findApiKey(tx: Tx, coopId: string, id: string): Promise<ApiKeyRow | undefined> {
  return tx
    .selectFrom('apiKeys')
    .select(shown)
    .where('coopId', '=', coopId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Writes down when a key ends, or has ended. */
export async function endApiKey(
  tx: Tx,
  { coopId, id }: { coopId: string; id: string },
  when: { revokedAt: Temporal.Instant } | { expiresAt: Temporal.Instant },
) {
  await tx
    .updateTable('apiKeys')
    .set(when)
    .where('coopId', '=', coopId)
    .where('id', '=', id)
    .execute();
}
