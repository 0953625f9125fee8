import type { Open } from './common.js';
import type { Release } from './release.js';
import type { VersionedRelease } from './versioned.js';

/** A release that stands elsewhere: `url` is its package's address, `#` and its id. */
export interface LinkedRelease extends Open {
  url: string;
  date?: string;
  tag?: string[];
}

/** Everything published about one contracting process. */
export interface OcdsRecord extends Open {
  ocid: string;
  releases?: Release[] | LinkedRelease[];
  compiledRelease?: Release;
  versionedRelease?: VersionedRelease;
}
