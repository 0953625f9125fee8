import type { PackageMetadata } from '@kith/ocds';

/** Whose words are in a package, who keeps this copy of them, and what may be done with them. */
export interface Publication {
  publisher?: string;
  /** Who keeps the copy, where that is somebody else. */
  keeper?: string;
  /** The licence as a page for people: always http or https. */
  license?: string;
}

export function publicationOf({ publisher, keptBy, license }: PackageMetadata): Publication {
  const keeper = nameIn(keptBy);
  const name = nameIn(publisher);
  return {
    // Who keeps a copy stands for its publisher where nobody else is known.
    ...(name !== undefined && name !== keeper && { publisher: name }),
    ...(keeper !== undefined && { keeper }),
    ...(typeof license === 'string' && /^https?:/i.test(license) && { license }),
  };
}

/** `Open Government Licence v3.0`; else where it stands. */
export function licenceName(license: string): string {
  const government = /open-government-licence\/version\/(\d)/.exec(license)?.[1];
  return government ? `Open Government Licence v${government}.0` : license;
}

function nameIn(party: unknown): string | undefined {
  const { name } = (party ?? {}) as { name?: unknown };
  return typeof name === 'string' && name !== '' ? name : undefined;
}
