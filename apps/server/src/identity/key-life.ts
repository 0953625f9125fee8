import { Temporal } from 'temporal-polyfill';
import type { ApiKeyRow } from './api-keys.sql.js';

/** Whether a key opens nothing any more. */
export function hasEnded(
  { revokedAt, expiresAt }: Pick<ApiKeyRow, 'revokedAt' | 'expiresAt'>,
  now: Temporal.Instant,
): boolean {
  if (revokedAt !== null) return true;
  return expiresAt !== null && Temporal.Instant.compare(expiresAt, now) <= 0;
}
