import type { PackageMetadata, RecordPackage, ReleasePackage } from '../index.js';
import { kindOf, mixed } from './combine-packages.js';
import { emptyBytes } from './package-text.js';
import { partNamer, type SplitRule } from './part-namer.js';

/** One of the packages that a package was divided into. */
export interface Part<P> {
  /** `0001`, an ocid or a month such as `2026-04`: unique among the parts. */
  name: string;
  package: P;
}

export interface SplitOptions {
  /** The address of each part. Default: that of the whole. */
  uri?: (name: string) => string;
}

/**
 * Divides a package. Every part says of itself what the whole says, and holds
 * its entries in their order; the parts stand in the order of their first
 * entry. Nothing is copied: the parts share their entries with the whole.
 *
 * Throws RangeError for a limit that is not a whole number above 0, and
 * MixedPackagesError for what is not a package.
 */
export function splitPackage<P extends ReleasePackage | RecordPackage>(
  whole: P,
  rule: SplitRule,
  { uri }: SplitOptions = {},
): Part<P>[] {
  const kind = kindOf(whole);
  if (!kind) throw mixed(true);
  const { [kind]: entries, ...metadata } = whole as Record<string, unknown>;
  const nameOf = partNamer(rule, emptyBytes(metadata, kind));
  const parts = new Map<string, unknown[]>();
  for (const entry of entries as unknown[]) {
    const name = nameOf(entry, () => JSON.stringify(entry));
    const known = parts.get(name);
    if (known) known.push(entry);
    else parts.set(name, [entry]);
  }
  const about = (name: string): PackageMetadata =>
    uri ? { ...metadata, uri: uri(name) } : metadata;
  return Array.from(parts, ([name, list]) => ({
    name,
    package: { ...about(name), [kind]: list } as unknown as P,
  }));
}
