import type { LinkedRelease, OcdsRecord, Release } from '../index.js';
import { compile, version } from '../merge/index.js';
import { inOrder } from '../merge/order.js';
import { idText, type JsonObject } from '../shared/objects.js';
import { MixedProcessesError, MixedReleasesError } from './errors.js';
import { checkId, isLink, linkTo } from './link.js';
import type { RecordOptions } from './types.js';

/**
 * The record of one process: its releases oldest first, whole or as links,
 * and what they say together. The releases are left as they were.
 *
 * Throws MixedProcessesError for releases of several processes or of none,
 * MixedReleasesError where one is only a link, UnlinkableReleaseError where an
 * id or a package's address will not make a link, and what `compile` throws.
 */
export function recordOf(releases: readonly unknown[], options: RecordOptions = {}): OcdsRecord {
  if (releases.some(isLink))
    throw new MixedReleasesError(
      'linked_only',
      'A release is only a link, so it cannot be merged. Whole releases are accepted.',
    );
  const ordered = inOrder(releases);
  const { compiled = true, versioned = false } = options;
  // Warnings about one set of releases are wanted once, even where it is merged twice.
  const again = compiled ? { ...options, onWarning: () => undefined } : options;
  return {
    ocid: ocidOf(ordered),
    releases: releasesIn(ordered, options),
    ...(compiled ? { compiledRelease: compile(ordered, options) } : {}),
    ...(versioned ? { versionedRelease: version(ordered, again) } : {}),
  };
}

/** The releases as the record holds them. */
export function releasesIn(
  releases: readonly JsonObject[],
  options: RecordOptions,
): Release[] | LinkedRelease[] {
  if (options.form === 'linked') {
    const { packageUri } = options;
    return releases.map((release) => {
      const uri = typeof packageUri === 'string' ? packageUri : packageUri(release as Release);
      return linkTo(release, uri);
    });
  }
  for (const release of releases) checkId(release);
  return releases as Release[];
}

function ocidOf(releases: readonly JsonObject[]): string {
  const ocids = new Set(releases.map(({ ocid }) => idText(ocid)));
  const [ocid = ''] = ocids;
  if (ocids.size === 1 && ocid) return ocid;
  const found = ocid
    ? `Releases of ${[...ocids].join(' and ')} were given.`
    : 'An ocid is missing.';
  throw new MixedProcessesError(
    ocid ? 'several_ocids' : 'missing_ocid',
    `${found} Releases of one process are accepted.`,
  );
}
