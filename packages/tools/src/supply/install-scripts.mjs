import { nameAt } from './lock-file.mjs';

/**
 * No package runs a script when it is installed, here or at anybody who installs what we publish.
 * One that brings such a script must be known, with the reason why it works without.
 *
 * @param {import('./lock-file.mjs').Packages} packages
 * @param {ReadonlySet<string>} shipped
 * @param {{ known: Record<string, string>, settings: string, allowScripts: Record<string, boolean> }} rules
 *   `settings` is the text of .npmrc; `allowScripts` stands in package.json
 * @returns {string[]}
 */
export function installScriptFaults(packages, shipped, { known, settings, allowScripts }) {
  const places = placesWithScripts(packages);
  const bringing = new Set(places.map((place) => nameAt(place, packages[place])));
  const faults = places.flatMap((place) => {
    const name = nameAt(place, packages[place]);
    if (shipped.has(place)) {
      return [`${name} would run a script at everybody who installs what we publish`];
    }
    if (!known[name]) return [`${name} brings an install script that nobody has looked at`];
    return allowScripts[name] === false
      ? []
      : [`${name} brings an install script; package.json must deny it under allowScripts`];
  });
  const stale = [...Object.keys(known), ...Object.keys(allowScripts)].filter(
    (name) => !bringing.has(name),
  );
  return [
    ...new Set([
      ...faults,
      ...stale.map((name) => `${name} is on a list of install scripts, and brings none any more`),
      ...(/^ignore-scripts=true$/m.test(settings)
        ? []
        : ['.npmrc must say ignore-scripts=true: not every npm leaves install scripts alone']),
    ]),
  ];
}

/** @param {import('./lock-file.mjs').Packages} packages */
export function placesWithScripts(packages) {
  return Object.keys(packages).filter((place) => packages[place]?.hasInstallScript);
}
