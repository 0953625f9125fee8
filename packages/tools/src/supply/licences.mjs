import satisfies from 'spdx-satisfies';
import { nameAt } from './lock-file.mjs';

/**
 * What the house accepts, each with the reason where it is not plain.
 *
 * @typedef {{
 *   shipped: Record<string, string>,
 *   onlyForBuilding: Record<string, string>,
 *   ofPackages: Record<string, { licence: string, why: string }>,
 * }} Accepted
 */

/**
 * The licence of a package, as an SPDX expression where it says one.
 *
 * @param {import('./lock-file.mjs').Packages} packages
 * @param {string} place
 * @param {Accepted['ofPackages']} ofPackages
 * @returns {string | undefined}
 */
export function licenceOf(packages, place, ofPackages) {
  const entry = packages[place];
  const known = ofPackages[nameAt(place, entry)];
  if (known) return known.licence;
  return entry?.license ?? licenceOfParent(packages, place);
}

/**
 * The lock file knows no licence of a build for another kind of machine that was never unpacked
 * here. It is one package in many pieces: the piece has the licence of the whole.
 *
 * @param {import('./lock-file.mjs').Packages} packages
 * @param {string} place
 */
function licenceOfParent(packages, place) {
  const { optional, os, cpu, version } = packages[place] ?? {};
  if (!version || !optional || !(os ?? cpu)) return undefined;
  const name = nameAt(place);
  return Object.values(packages).find(
    ({ optionalDependencies }) => optionalDependencies?.[name] === version,
  )?.license;
}

/**
 * @param {import('./lock-file.mjs').Packages} packages
 * @param {ReadonlySet<string>} shipped places that somebody gets who installs what we publish
 * @param {Accepted} accepted
 * @returns {string[]}
 */
export function licenceFaults(
  packages,
  shipped,
  { shipped: anywhere, onlyForBuilding, ofPackages },
) {
  const forShipping = Object.keys(anywhere);
  const forBuilding = [...forShipping, ...Object.keys(onlyForBuilding)];
  const names = new Set(Object.entries(packages).map(([place, entry]) => nameAt(place, entry)));
  const stale = Object.keys(ofPackages).filter((name) => !names.has(name));
  return [
    ...Object.keys(packages).flatMap((place) => {
      if (packages[place]?.link) return [];
      const licence = licenceOf(packages, place, ofPackages);
      if (isAccepted(licence, shipped.has(place) ? forShipping : forBuilding)) return [];
      const use = shipped.has(place) ? 'is shipped' : 'is used for building';
      return [`${place || 'this repository'} ${use} under ${licence ?? 'no licence it tells of'}`];
    }),
    ...stale.map((name) => `${name} is given a licence, and is not in the lock file any more`),
  ];
}

/**
 * @param {string | undefined} licence
 * @param {string[]} list
 */
function isAccepted(licence, list) {
  if (licence === undefined) return false;
  try {
    return satisfies(licence, list);
  } catch {
    return false; // Not an SPDX expression, such as "SEE LICENSE IN LICENSE".
  }
}
