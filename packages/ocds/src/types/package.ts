import type { Open } from './common.js';
import type { OcdsRecord } from './record.js';
import type { Release } from './release.js';

export interface Publisher extends Open {
  name?: string;
  scheme?: string | null;
  uid?: string | null;
  uri?: string | null;
}

/** What a package says of itself: where it is, whose it is, how it may be used. */
export interface PackageMetadata extends Open {
  uri?: string;
  version?: string;
  extensions?: string[];
  publisher?: Publisher;
  license?: string | null;
  publicationPolicy?: string | null;
  publishedDate?: string;
  /** Addresses of the pages before and after this one. */
  links?: { next?: string; prev?: string };
}

export interface ReleasePackage extends PackageMetadata {
  releases: Release[];
}

export interface RecordPackage extends PackageMetadata {
  records: OcdsRecord[];
  packages?: string[];
}
