import type { PackageMetadata } from '@kith/ocds';

/** Whose words are in a package, who keeps this copy of them, and what may be done with them. */
export interface Publication {
  publisher: string | undefined;
  /** Who keeps the copy, where that is somebody else. */
  keeper: string | undefined;
  /** The licence as a page for people: always http or https. */
  license: string | undefined;
}

export function publicationOf({ publisher, keptBy, license }: PackageMetadata): Publication {
  const keeper = nameIn(keptBy);
  const name = nameIn(publisher);
  return {
    // Who keeps a copy stands for its publisher where nobody else is known.
    publisher: name === keeper ? undefined : name,
    keeper,
    license: license && /^https?:/i.test(license) ? license : undefined,
  };
}

/** Names of publishers by process and release, where a package has releases of several. */
export function publishersIn({ publishers }: PackageMetadata): Map<string, string> {
  const named = new Map<string, string>();
  for (const each of listOf(publishers)) {
    const name = nameIn(each);
    const { releases } = (each ?? {}) as { releases?: unknown };
    if (name === undefined) continue;
    for (const release of listOf(releases)) named.set(releaseName(release as Named), name);
  }
  return named;
}

interface Named {
  ocid?: unknown;
  id?: unknown;
}

export const releaseName = (release: Named | null): string =>
  JSON.stringify([release?.ocid, release?.id]);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The name of the licence of British public bodies; of any other, where it stands. */
export function licenceName(license: string): string {
  return /open-government-licence\/version\/3/.test(license)
    ? 'Open Government Licence v3.0'
    : license;
}

function nameIn(party: unknown): string | undefined {
  const name = (party as { name?: unknown } | null | undefined)?.name;
  return (typeof name === 'string' && name) || undefined;
}
