import type { Deps } from '../deps.js';
import { StartError } from '../start-error.js';

/** The co-op that somebody names at the terminal, before any co-op is known. */
export function coopOfSlug({ db }: Pick<Deps, 'db'>, slug: string): Promise<string> {
  return db.asOwnerOfSchema(async (tx) => {
    const row = await tx
      .selectFrom('coops')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirst();
    if (row === undefined) throw new StartError(`There is no co-op with the slug "${slug}".`);
    return row.id;
  });
}
