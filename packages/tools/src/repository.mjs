import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the whole repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '');

/** What commands keep between runs: logs, a carried browser, the embedded database. */
export const kithFolder = join(root, '.kith');

/**
 * @typedef {{
 *   name: string,
 *   private?: boolean,
 *   exports?: Record<string, unknown>,
 *   scripts?: Record<string, string>,
 * }} Manifest
 * @typedef {{ folder: string, path: string, manifest: Manifest }} Workspace
 */

/**
 * Every workspace, as the root package.json lists them.
 *
 * @param {string} [from]
 * @returns {Workspace[]}
 */
export function workspaces(from = root) {
  /** @type {string[]} */
  const patterns = readJson(join(from, 'package.json')).workspaces;
  return patterns
    .flatMap((pattern) =>
      pattern.endsWith('/*') ? children(from, pattern.slice(0, -2)) : [pattern],
    )
    .filter((folder) => existsSync(join(from, folder, 'package.json')))
    .map((folder) => ({
      folder,
      path: join(from, folder),
      manifest: readJson(join(from, folder, 'package.json')),
    }));
}

/**
 * @param {string} from
 * @param {string} folder
 */
function children(from, folder) {
  if (!existsSync(join(from, folder))) return [];
  return readdirSync(join(from, folder))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** @param {string} path */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
