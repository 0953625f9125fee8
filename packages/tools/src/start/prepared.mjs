import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStamp, writeStamp } from '../stamp.mjs';

/**
 * Remembers which notices an embedded database holds, so that a second start need not read them
 * again. Kept in its folder and bound to that very database: one that was restored or made anew
 * beside an old stamp holds nothing of it.
 *
 * @param {string} dataFolder
 * @param {readonly string[]} notices
 */
export function prepared(dataFolder, notices) {
  const file = join(dataFolder, 'open-data-stamp');
  const stamp = () => {
    const hash = createHash('sha256').update(identityOf(dataFolder));
    for (const notice of notices) hash.update(readFileSync(notice)).update('\0');
    return hash.digest('hex');
  };
  return {
    isCurrent: () => existsSync(file) && readStamp(file) === stamp(),
    keep: () => writeStamp(file, stamp()),
  };
}

/** The eight bytes by which PostgreSQL tells one database from every other. */
function identityOf(/** @type {string} */ dataFolder) {
  const file = join(dataFolder, 'postgres/global/pg_control');
  return existsSync(file) ? readFileSync(file).subarray(0, 8) : Buffer.of();
}
