import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStamp, writeStamp } from '../stamp.mjs';

/**
 * Remembers which notices an embedded database holds, so that a second start need not read them
 * again. Kept in its folder: a database that is thrown away takes it along.
 *
 * @param {string} dataFolder
 * @param {readonly string[]} notices
 */
export function prepared(dataFolder, notices) {
  const file = join(dataFolder, 'open-data-stamp');
  const stamp = () => {
    const hash = createHash('sha256');
    for (const notice of notices) hash.update(readFileSync(notice)).update('\0');
    return hash.digest('hex');
  };
  return {
    isCurrent: () => existsSync(file) && readStamp(file) === stamp(),
    keep: () => writeStamp(file, stamp()),
  };
}
