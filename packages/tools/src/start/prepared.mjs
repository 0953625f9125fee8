import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readStamp, writeStamp } from '../stamp.mjs';

/**
 * Remembers which notices an embedded database holds, so that a second start need not read them
 * again.
 *
 * @param {string} stampFile
 * @param {string} dataFolder
 * @param {readonly string[]} notices
 */
export function prepared(stampFile, dataFolder, notices) {
  // Of this very folder: a new one of the same name has another.
  const stamp = () => {
    const { ino, birthtimeMs } = statSync(dataFolder);
    const hash = createHash('sha256').update(`${dataFolder} ${ino} ${birthtimeMs}`);
    for (const file of notices) hash.update(file).update(readFileSync(file));
    return hash.digest('hex');
  };
  return {
    isCurrent: () => existsSync(dataFolder) && readStamp(stampFile) === stamp(),
    keep: () => writeStamp(stampFile, stamp()),
  };
}
