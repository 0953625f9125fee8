import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Remembers what an embedded database was prepared with, so that a second start need not do it
 * again: the notices it holds, and the key the sites call it with.
 *
 * @param {string} stateFile
 * @param {string} dataFolder
 * @param {readonly string[]} notices
 */
export function prepared(stateFile, dataFolder, notices) {
  // Of this very folder: a new one of the same name has another.
  const mark = () => {
    if (!existsSync(dataFolder)) return undefined;
    const { ino, birthtimeMs } = statSync(dataFolder);
    const hash = createHash('sha256').update(`${dataFolder} ${ino} ${birthtimeMs}`);
    for (const file of notices) hash.update(file).update(readFileSync(file));
    return hash.digest('hex');
  };
  return {
    /** The key of an earlier start, when nothing has changed since. */
    hostKey() {
      if (!existsSync(stateFile)) return undefined;
      const state = JSON.parse(readFileSync(stateFile, 'utf8'));
      return state.mark === mark() ? String(state.hostKey) : undefined;
    },
    /** @param {string} hostKey */
    keep(hostKey) {
      mkdirSync(dirname(stateFile), { recursive: true });
      writeFileSync(stateFile, JSON.stringify({ mark: mark(), hostKey }), { mode: 0o600 });
    },
  };
}
