import { Fingerprints } from './fingerprints.js';
import type { Counts } from './types.js';

/** Counts what went by. */
export class Counter {
  readonly count = {
    releases: 0,
    linkedReleases: 0,
    records: 0,
    compiledReleases: 0,
    versionedReleases: 0,
  };
  readonly #ocids = new Fingerprints();

  ocid(ocid: unknown): void {
    if (typeof ocid === 'string' && ocid !== '') this.#ocids.add(ocid);
  }

  counts(packages: number): Counts {
    return { ...this.count, packages, ocids: this.#ocids.size };
  }
}
