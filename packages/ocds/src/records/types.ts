import type { PackageMetadata, Release } from '../index.js';
import type { MergeOptions } from '../merge/index.js';

interface Contents extends MergeOptions {
  /** Whether the record has a `compiledRelease`. Default: yes. */
  compiled?: boolean;
  /** Whether the record has a `versionedRelease`. Default: no. */
  versioned?: boolean;
}

/** Whole releases in the record. */
export interface EmbeddedOptions extends Contents {
  form?: 'embedded';
}

/** Links to releases in the record: every one of them needs its package's address. */
export interface LinkedOptions extends Contents {
  form: 'linked';
  packageUri: string | ((release: Release) => string | undefined);
}

/** Linked or embedded, never both. */
export type RecordOptions = EmbeddedOptions | LinkedOptions;

/** What the standard requires a package to say of itself, and what else it may say. */
export type RequiredMetadata = PackageMetadata &
  Required<Pick<PackageMetadata, 'uri' | 'publishedDate' | 'publisher'>>;
