import type { PackageMetadata, RecordPackage, ReleasePackage } from '../index.js';
import { idText, isObject } from '../shared/objects.js';
import { combineMetadata, type DifferingMetadata } from './combine-metadata.js';
import { MixedPackagesError } from './errors.js';

export type PackageKind = 'releases' | 'records';

/** Something odd that did not stop packages from being combined. */
export type CombineWarning =
  | DifferingMetadata
  /** A process has two records, or a release stands there twice: both were kept. */
  | { code: 'duplicate_record'; ocid: string }
  | { code: 'duplicate_release'; ocid: string; id: string };

export interface CombineOptions {
  /** Said of the combination whatever the packages say. */
  metadata?: PackageMetadata;
  onWarning?: (warning: CombineWarning) => void;
}

/**
 * One package with all that several hold, in the order given. Of what they say
 * of themselves, extensions and sources are gathered, the newest
 * `publishedDate` stands, an address that differs is left out, and the last
 * publisher and policy stand, with a warning where they differ.
 *
 * Throws MixedPackagesError for release and record packages together or for
 * what is neither, and ConflictingMetadataError where versions or licences
 * differ and `metadata` does not choose one.
 */
export function combinePackages<P extends ReleasePackage | RecordPackage>(
  packages: Iterable<P>,
  options: CombineOptions = {},
): P {
  const { onWarning = () => undefined } = options;
  const seen = duplicates();
  const about: PackageMetadata[] = [];
  const entries: unknown[] = [];
  let kind: PackageKind | undefined;
  for (const one of packages) {
    const found = kindOf(one);
    if (!found || found !== (kind ?? found)) throw mixed(found === undefined);
    kind = found;
    const { [kind]: list, ...rest } = one as Record<string, unknown>;
    about.push(rest);
    for (const entry of list as unknown[]) {
      const warning = seen(kind, entry);
      if (warning) onWarning(warning);
      entries.push(entry);
    }
  }
  if (!kind) throw mixed(true);
  return { ...combineMetadata(about, options), [kind]: entries } as unknown as P;
}

export function kindOf(value: unknown): PackageKind | undefined {
  if (!isObject(value)) return undefined;
  if (Array.isArray(value.records)) return 'records';
  return Array.isArray(value.releases) && value.ocid === undefined ? 'releases' : undefined;
}

export function mixed(neither: boolean): MixedPackagesError {
  const sentence = neither
    ? 'This is not a package. Release packages or record packages are accepted.'
    : 'There are release packages and record packages. Either is accepted, not both together.';
  return new MixedPackagesError(neither ? 'not_a_package' : 'mixed_packages', sentence);
}

/** Says of each entry in turn whether it was there before. */
export function duplicates(): (kind: PackageKind, entry: unknown) => CombineWarning | undefined {
  const seen = new Set<string>();
  return (kind, entry) => {
    if (!isObject(entry)) return undefined;
    const ocid = idText(entry.ocid);
    const id = kind === 'releases' ? idText(entry.id) : '';
    // NUL stands in no ocid, so two different pairs never make one key.
    const key = `${ocid}\u0000${id}`;
    if (!seen.has(key)) {
      seen.add(key);
      return undefined;
    }
    return kind === 'records'
      ? { code: 'duplicate_record', ocid }
      : { code: 'duplicate_release', ocid, id };
  };
}
