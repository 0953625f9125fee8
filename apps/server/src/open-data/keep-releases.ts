import type { Tx } from '../db/database.js';
import { insertReleases, type NewBatch, type NewRelease, sameAsHeld } from './releases.sql.js';

/**
 * What became of a release. `differs`: another release is held under its ocid and id, and what was
 * published once never changes.
 */
export type Outcome = 'taken' | 'already_held' | 'differs';

/** Keeps the releases that are new, and tells for each, in order, what became of it. */
export async function keepReleases(
  tx: Tx,
  batch: NewBatch,
  releases: readonly NewRelease[],
): Promise<Outcome[]> {
  if (releases.length === 0) return [];
  const inserted = await insertReleases(tx, batch, releases);
  const fresh = new Set(inserted.map(({ ocid, releaseId }) => nameOf(ocid, releaseId)));
  const isFresh = releases.map(({ ocid, id }) => fresh.delete(nameOf(ocid, id)));
  const others = releases.filter((_, index) => !isFresh[index]);
  const same = others.length === 0 ? [] : await sameAsHeld(tx, others);
  let next = 0;
  return isFresh.map((each) => {
    if (each) return 'taken';
    const isSame = same[next];
    next += 1;
    return isSame ? 'already_held' : 'differs';
  });
}

const nameOf = (ocid: string, id: string) => JSON.stringify([ocid, id]);
