import type { LinkedRelease } from '../index.js';
import { idText, isObject, type JsonObject } from '../shared/objects.js';
import { present } from '../shared/present.js';
import { MixedReleasesError, UnlinkableReleaseError } from './errors.js';

/** A release that is only an address, as a record of linked releases holds it. */
export function isLink(release: unknown): boolean {
  return isObject(release) && typeof release.url === 'string' && release.ocid === undefined;
}

/** Throws MixedReleasesError unless all releases are links or none is. */
export function refuseMixture(releases: readonly unknown[], ocid: string): void {
  const links = releases.filter(isLink).length;
  if (links === 0 || links === releases.length) return;
  throw new MixedReleasesError(
    'releases_both_embedded_and_linked',
    `The record ${ocid} has ${links} linked releases among ${releases.length}. All linked or all embedded is accepted.`,
  );
}

/** Throws UnlinkableReleaseError when an id holds `#`, which separates it from its package's address. */
export function checkId({ id }: JsonObject): string {
  const text = idText(id);
  if (text.includes('#'))
    throw new UnlinkableReleaseError(
      'id_with_hash',
      `The release id ${text} holds #. An id without # is accepted.`,
    );
  return text;
}

/** The address of a release: that of its package, `#` and its id. */
export function linkTo(release: JsonObject, packageUri: string | undefined): LinkedRelease {
  const id = checkId(release);
  if (!id)
    throw new UnlinkableReleaseError('missing_id', 'A release without an id cannot be linked to.');
  if (!packageUri)
    throw new UnlinkableReleaseError(
      'missing_package_uri',
      `The release ${id} has no package with an address, so it cannot be linked to.`,
    );
  if (packageUri.includes('#'))
    throw new UnlinkableReleaseError(
      'package_uri_with_hash',
      `The package address ${packageUri} holds #. An address without # is accepted.`,
    );
  const { date, tag } = release;
  return present({ url: `${packageUri}#${id}`, date, tag }) as LinkedRelease;
}
