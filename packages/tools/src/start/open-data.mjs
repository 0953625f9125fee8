import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readStamp, stampOf, writeStamp } from '../stamp.mjs';

/** The notices to show beside the demonstration contract: every file of JSON Lines in a folder. */
export function noticesIn(/** @type {string} */ folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Remembers which notices an embedded database has, so that a second start need not read them
 * again. The mark is of this very data folder: a new folder of the same name has none.
 *
 * @param {string} stampFile
 * @param {string} dataFolder
 * @param {string} noticesFolder
 */
export function importMark(stampFile, dataFolder, noticesFolder) {
  const mark = () => {
    if (!existsSync(dataFolder)) return '';
    const { ino, birthtimeMs } = statSync(dataFolder);
    const names = noticesIn(noticesFolder).map((file) => file.slice(noticesFolder.length + 1));
    return `${dataFolder} ${ino} ${birthtimeMs} ${stampOf(noticesFolder, names)}`;
  };
  return {
    isCurrent: () => mark() !== '' && readStamp(stampFile) === mark(),
    keep: () => writeStamp(stampFile, mark()),
  };
}
