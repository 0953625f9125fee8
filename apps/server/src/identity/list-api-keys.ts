import { z } from 'zod';
import type { Deps } from '../deps.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import { apiKeyView } from './api-key-view.js';
import { findApiKeys } from './api-keys.sql.js';

/** The keys of a co-op, also those that have ended, the newest first. */
export function listApiKeys(
  { db }: Pick<Deps, 'db'>,
  coopId: string,
  { cursor, limit = defaultLimit }: PageRequest,
) {
  return db.asCoop(coopId, async (tx) => {
    const after = keyIn(cursor, z.tuple([z.uuid()]))?.[0];
    const rows = await findApiKeys(tx, { coopId, after, limit: limit + 1 });
    const page = pageFrom(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(apiKeyView) };
  });
}
