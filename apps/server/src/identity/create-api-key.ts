import type { Deps } from '../deps.js';
import { StartError } from '../start-error.js';
import { insertApiKey } from './api-keys.sql.js';
import { newToken } from './tokens.js';

/** A key for a host's backend. It is shown once: only its hash is kept. */
export async function createApiKey(
  { db, newId, now }: Pick<Deps, 'db' | 'newId' | 'now'>,
  { coop, name }: { coop: string; name: string },
): Promise<{ id: string; token: string }> {
  // A co-op named at the terminal is found by its slug, before any co-op is known.
  return db.asOwnerOfSchema(async (tx) => {
    const row = await tx
      .selectFrom('coops')
      .select('id')
      .where('slug', '=', coop)
      .executeTakeFirst();
    if (row === undefined) throw new StartError(`There is no co-op with the slug "${coop}".`);
    const { token, hash } = newToken('kak', row.id);
    const id = newId();
    await insertApiKey(tx, { coopId: row.id, id, tokenHash: hash, name, createdAt: now() });
    return { id, token };
  });
}
