import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { type ApiKeyView, apiKeyView } from './api-key-view.js';
import { endApiKey, findApiKey } from './api-keys.sql.js';

/** Ends a key at once, and with it every session it has made. Ending it twice is ending it once. */
export async function revokeApiKey(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  coopId: string,
  keyId: string,
): Promise<ApiKeyView> {
  return db.asCoop(coopId, async (tx) => {
    const key = (await findApiKey(tx, coopId, keyId)) ?? refuse('api_key_not_found');
    if (key.revokedAt !== null) return apiKeyView(key);
    const revokedAt = now();
    await endApiKey(tx, { coopId, id: keyId }, { revokedAt });
    return apiKeyView({ ...key, revokedAt });
  });
}
