import { Enums, Models, Serialize, SPDX, Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { licenceOf } from './licences.mjs';
import { broughtBy, nameAt, usedBy } from './lock-file.mjs';

/**
 * Everything that comes along with one package, as CycloneDX. The same lock file gives the same
 * bytes: it carries neither the time nor a number drawn by chance.
 *
 * npm has a command for this; with workspaces it leaves out packages that are shipped.
 *
 * @param {import('./lock-file.mjs').Packages} packages
 * @param {string} subject the place of the package it is about; `''` with `places` for all
 * @param {import('./licences.mjs').Accepted['ofPackages']} ofPackages
 * @param {readonly string[]} [places]
 */
export async function billOfMaterials(
  packages,
  subject,
  ofPackages,
  places = broughtBy(packages, [subject]),
) {
  const components = new Map(
    places.map((place) => [place, componentAt(packages, place, ofPackages)]),
  );
  const about = components.get(subject);
  if (!about) throw new Error(`There is no package at ${subject}.`);
  for (const [place, component] of components) {
    for (const used of usedBy(packages, place)) {
      const other = components.get(used);
      if (other) component.dependencies.add(other.bomRef);
    }
  }
  components.delete(subject);
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: about }),
    components: new Models.ComponentRepository(components.values()),
  });
  const normalize = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  const text = new Serialize.JsonSerializer(normalize).serialize(bom, {
    sortLists: true,
    space: 2,
  });
  const wrong = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
  if (wrong) throw new Error(`The bill of ${subject} is not CycloneDX: ${JSON.stringify(wrong)}`);
  return `${text}\n`;
}

/**
 * @param {import('./lock-file.mjs').Packages} packages
 * @param {string} place
 * @param {import('./licences.mjs').Accepted['ofPackages']} ofPackages
 */
function componentAt(packages, place, ofPackages) {
  const entry = packages[place] ?? {};
  const [name = '', group] = nameAt(place, entry).split('/').reverse();
  const licence = licenceOf(packages, place, ofPackages);
  return new Models.Component(Enums.ComponentType.Library, name, {
    bomRef: place || nameAt(place, entry),
    ...(group === undefined ? {} : { group }),
    ...(entry.version === undefined ? {} : { version: entry.version }),
    purl: packageUrl(name, group, entry.version),
    scope: entry.optional ? Enums.ComponentScope.Optional : Enums.ComponentScope.Required,
    licenses: new Models.LicenseRepository(licence === undefined ? [] : [licenceNamed(licence)]),
    hashes: new Models.HashDictionary(sums(entry.integrity)),
  });
}

/**
 * @param {string} name
 * @param {string | undefined} group
 * @param {string | undefined} version
 */
function packageUrl(name, group, version) {
  const path = [...(group === undefined ? [] : [group]), name].map(encodeURIComponent).join('/');
  return `pkg:npm/${path}${version === undefined ? '' : `@${encodeURIComponent(version)}`}`;
}

/** @param {string} licence */
function licenceNamed(licence) {
  return SPDX.isSupportedSpdxId(licence)
    ? new Models.SpdxLicense(licence)
    : new Models.LicenseExpression(licence);
}

/**
 * The sums npm checks what it fetches by, as CycloneDX writes them.
 *
 * @param {string} [integrity]
 * @returns {[Enums.HashAlgorithm, string][]}
 */
function sums(integrity = '') {
  const [, base64] = /\bsha512-(\S+)/.exec(integrity) ?? [];
  return base64 === undefined
    ? []
    : [[Enums.HashAlgorithm['SHA-512'], Buffer.from(base64, 'base64').toString('hex')]];
}
