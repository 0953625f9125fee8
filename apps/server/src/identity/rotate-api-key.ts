import { Temporal } from 'temporal-polyfill';
import type { Deps } from '../deps.js';
import { refuse, refuseOn } from '../domain-error.js';
import { type ApiKeyView, apiKeyView } from './api-key-view.js';
import { type ApiKeyRow, endApiKey, findApiKey, insertApiKey } from './api-keys.sql.js';
import type { KeyKeeper } from './create-api-key.js';
import { hasEnded } from './key-life.js';
import { requireScopes } from './key-scopes.js';
import { newToken } from './tokens.js';

/** How long an old key still opens what the new one does: time to put the new one in its place. */
export const usualOverlapHours = 24;

/** A new key in the place of another, which ends after an overlap. */
export async function rotateApiKey(
  { db, newId, now }: Pick<Deps, 'db' | 'newId' | 'now'>,
  { coopId, scopes: held }: KeyKeeper,
  { keyId, overlapHours }: { keyId: string; overlapHours: number },
): Promise<ApiKeyView & { token: string }> {
  return db.asCoop(coopId, async (tx) => {
    const old = (await findApiKey(tx, coopId, keyId)) ?? refuse('api_key_not_found');
    // Who rotates a key holds its successor.
    requireScopes(held, old.scopes);
    if (hasEnded(old, now())) refuse('api_key_ended');
    const { token, hash } = newToken('kak', coopId);
    const key: ApiKeyRow = {
      ...old,
      id: newId(),
      createdAt: now(),
      lastUsedAt: null,
      expiresAt: lastingAsLong(old, now()),
      rotatedFrom: old.id,
    };
    await insertApiKey(tx, { ...key, coopId, tokenHash: hash }).catch(
      refuseOn({ api_key_rotated_once: 'api_key_rotated' }),
    );
    const ends = now().add({ hours: overlapHours });
    if (old.expiresAt === null || Temporal.Instant.compare(ends, old.expiresAt) < 0) {
      await endApiKey(tx, { coopId, id: old.id }, { expiresAt: ends });
    }
    return { ...apiKeyView(key), token };
  });
}

function lastingAsLong({ createdAt, expiresAt }: ApiKeyRow, now: Temporal.Instant) {
  return expiresAt === null ? null : now.add(createdAt.until(expiresAt));
}
