import type { OcdsRecord, RecordPackage } from '../index.js';
import { idText, isObject } from '../shared/objects.js';
import { DuplicateRecordError } from './errors.js';
import { refuseMixture } from './link.js';
import { recordOf } from './record-of.js';
import type { RecordOptions, RequiredMetadata } from './types.js';

/** One record for each process, in the order in which the processes first appear. */
export function recordsOf(releases: Iterable<unknown>, options: RecordOptions = {}): OcdsRecord[] {
  const processes = new Map<string, unknown[]>();
  for (const release of releases) {
    const ocid = isObject(release) ? idText(release.ocid) : '';
    const known = processes.get(ocid);
    if (known) known.push(release);
    else processes.set(ocid, [release]);
  }
  return [...processes.values()].map((group) => recordOf(group, options));
}

/** One record for each group of releases as it arrives: each group is all of one process. */
export async function* streamRecords(
  groups: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>,
  options: RecordOptions = {},
): AsyncGenerator<OcdsRecord> {
  for await (const releases of groups) yield recordOf(releases, options);
}

/**
 * A record package. `packages` lists where the releases came from; unless it
 * is given it is read off the links. Throws DuplicateRecordError for a second
 * record of one process, MixedReleasesError where a record holds links and
 * whole releases.
 */
export function recordPackage(
  records: Iterable<OcdsRecord>,
  metadata: RequiredMetadata & { packages?: string[] },
): RecordPackage {
  const list = [...records];
  const seen = new Set<string>();
  for (const { ocid, releases = [] } of list) {
    if (seen.has(ocid))
      throw new DuplicateRecordError('duplicate_record', `There are two records of ${ocid}.`);
    seen.add(ocid);
    refuseMixture(releases, ocid);
  }
  const { packages = sources(list), version = '1.1', ...rest } = metadata;
  return { ...rest, version, ...(packages.length > 0 ? { packages } : {}), records: list };
}

/** The packages that linked releases stand in, in order of first appearance. */
function sources(records: readonly OcdsRecord[]): string[] {
  const found = records.flatMap(({ releases = [] }) =>
    releases.flatMap(({ url }) => (typeof url === 'string' ? [url.replace(/#.*$/s, '')] : [])),
  );
  return [...new Set(found)].filter(Boolean);
}
