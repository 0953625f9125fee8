import type { Temporal } from 'temporal-polyfill';
import type { ApiKeyRow } from './api-keys.sql.js';

/** A key as it is shown: what it is for and how it fares, never its token. */
export function apiKeyView(key: ApiKeyRow) {
  return {
    id: key.id,
    name: key.name,
    scopes: key.scopes,
    createdAt: key.createdAt.toString(),
    lastUsedAt: textOf(key.lastUsedAt),
    expiresAt: textOf(key.expiresAt),
    revokedAt: textOf(key.revokedAt),
    rotatedFrom: key.rotatedFrom,
  };
}

export type ApiKeyView = ReturnType<typeof apiKeyView>;

const textOf = (instant: Temporal.Instant | null) => instant?.toString() ?? null;
