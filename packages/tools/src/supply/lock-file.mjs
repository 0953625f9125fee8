import { join } from 'node:path';
import { readJson, root } from '../repository.mjs';

/**
 * What the lock file says of one package.
 *
 * @typedef {{
 *   name?: string,
 *   version?: string,
 *   license?: string,
 *   integrity?: string,
 *   link?: boolean,
 *   resolved?: string,
 *   optional?: boolean,
 *   devOptional?: boolean,
 *   os?: string[],
 *   cpu?: string[],
 *   hasInstallScript?: boolean,
 *   dependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string>,
 *   peerDependenciesMeta?: Record<string, { optional?: boolean }>,
 * }} Entry
 *
 * By place, such as `node_modules/hono`; `''` is the repository itself.
 * @typedef {Record<string, Entry>} Packages
 */

/** @returns {Packages} */
export function readLockFile() {
  return readJson(join(root, 'package-lock.json')).packages;
}

/**
 * @param {string} place
 * @param {Entry} [entry] knows the true name where a package is installed under another
 */
export function nameAt(place, entry) {
  return entry?.name ?? place.split('node_modules/').at(-1) ?? place;
}

/**
 * The places a package uses when somebody else installs it: what Node would load from there.
 *
 * @param {Packages} packages
 * @param {string} place
 * @returns {string[]}
 */
export function usedBy(packages, place) {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } =
    packages[place] ?? {};
  const peers = Object.keys(peerDependencies ?? {}).filter(
    (name) => !peerDependenciesMeta?.[name]?.optional,
  );
  const optional = Object.keys(optionalDependencies ?? {});
  const wanted = [...Object.keys(dependencies ?? {}), ...optional, ...peers];
  return [...new Set(wanted)].flatMap((name) => {
    const found = placeOf(packages, place, name);
    if (found === undefined && !optional.includes(name)) {
      throw new Error(`The lock file has no ${name}, which ${place} needs.`);
    }
    return found ?? [];
  });
}

/**
 * Everything that comes along when these packages are installed, themselves included.
 *
 * @param {Packages} packages
 * @param {readonly string[]} places
 * @returns {string[]}
 */
export function broughtBy(packages, places) {
  const found = new Set(places);
  for (const place of found) for (const used of usedBy(packages, place)) found.add(used);
  return [...found].sort();
}

/**
 * Node looks beside the package first, then in each folder above it.
 *
 * @param {Packages} packages
 * @param {string} from
 * @param {string} name
 */
function placeOf(packages, from, name) {
  for (let folder = from; ; folder = folderAbove(folder)) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    const entry = packages[place];
    if (entry) return entry.link ? entry.resolved : place;
    if (folder === '') return undefined;
  }
}

/** @param {string} folder */
function folderAbove(folder) {
  const nested = folder.lastIndexOf('/node_modules/');
  return nested === -1 ? '' : folder.slice(0, nested);
}
