import { Temporal } from 'temporal-polyfill';
import type { KeyScope } from '../contract/key-scope.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { type ApiKeyView, apiKeyView } from './api-key-view.js';
import { type ApiKeyRow, insertApiKey } from './api-keys.sql.js';
import { requireScopes } from './key-scopes.js';
import { newToken } from './tokens.js';

export interface NewApiKey {
  name: string;
  scopes: KeyScope[];
  /** Left out: it does not end by itself. */
  expiresAt?: string | undefined;
}

/** Whose keys they are, and how much the key of whoever asks may be used for. */
export interface KeyKeeper {
  coopId: string;
  scopes: readonly KeyScope[];
}

/** A key for a host's backend. It is shown once: only its hash is kept. */
export async function createApiKey(
  { db, newId, now }: Pick<Deps, 'db' | 'newId' | 'now'>,
  { coopId, scopes: held }: KeyKeeper,
  { name, scopes, expiresAt }: NewApiKey,
): Promise<ApiKeyView & { token: string }> {
  requireScopes(held, scopes);
  const ends = expiresAt === undefined ? null : Temporal.Instant.from(expiresAt);
  if (ends !== null && Temporal.Instant.compare(ends, now()) <= 0) refusePast();
  const { token, hash } = newToken('kak', coopId);
  const key: ApiKeyRow = {
    id: newId(),
    name,
    scopes: [...new Set(scopes)],
    createdAt: now(),
    lastUsedAt: null,
    expiresAt: ends,
    revokedAt: null,
    rotatedFrom: null,
  };
  await db.asCoop(coopId, (tx) => insertApiKey(tx, { ...key, coopId, tokenHash: hash }));
  return { ...apiKeyView(key), token };
}

function refusePast(): never {
  const [reason, accepted] = ['This is past.', 'an instant to come, such as 2030-01-01T00:00:00Z'];
  return refuse('invalid_request', {
    params: { invalid_params: [{ name: 'expiresAt', reason, accepted }] },
  });
}
