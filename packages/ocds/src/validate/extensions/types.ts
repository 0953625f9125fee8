import type { JsonObject } from '../../shared/objects.js';

/** An extension as its files hold it. The library fetches none: the caller has them. */
export interface Extension {
  /** `extension.json`. */
  about?: JsonObject;
  /** `release-schema.json`: a merge patch for the release schema. */
  patch?: JsonObject;
  /** Codelists by file name: `+partyRole.csv` adds codes, `-…` takes away, a plain name replaces. */
  codelists?: CodelistFiles;
}

/** Codes by the name of their file. CSV text is read by `codesOfCsv`. */
export type CodelistFiles = Readonly<Record<string, readonly string[]>>;

/** Extensions at hand, or why one could not be had, by the address that packages name them by. */
export type Registry = Readonly<Record<string, Extension | InvalidExtensionCode>>;

export type InvalidExtensionCode =
  | 'not_text'
  | 'unsupported_scheme'
  | 'not_in_registry'
  | 'not_json'
  | 'not_an_extension'
  | 'unusable_schema'
  | 'resolver_failed';

export interface AppliedExtension {
  /** As the package names it; absent when the caller applied it. */
  url?: string;
  name?: string;
  /** Whether the address names one version for ever: a branch may change any day. */
  pinned: boolean;
  note?: string;
}

export interface InvalidExtension {
  url: string;
  code: InvalidExtensionCode;
  message: string;
}

export interface ReportExtensions {
  applied: AppliedExtension[];
  invalid: InvalidExtension[];
}
