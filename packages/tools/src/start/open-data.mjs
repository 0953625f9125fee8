import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The notices to show beside the demonstration contract: every file of JSON Lines in a folder.
 *
 * @param {string} folder
 */
export function noticesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));
}
