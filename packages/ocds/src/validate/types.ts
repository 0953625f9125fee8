import type { ReportExtensions } from './extensions/types.js';

/** What was given: one document, or JSON Lines of documents. */
export type ReportKind =
  | 'release'
  | 'record'
  | 'releases'
  | 'release_package'
  | 'record_package'
  | 'lines'
  | 'unknown';

/** The versions of the standard that data may say it follows. */
export type Version = '1.0' | '1.1';

/** Which schema the data was checked against. */
export type EngineName = 'built-in' | 'official';

/** Something found in one or many places that differ by nothing but list positions. */
export interface Finding {
  /** Stable, snake_case, for programs. */
  code: string;
  /** JSON Pointer without list positions: `/releases/tender/items`. */
  path: string;
  /** In how many places; always exact. */
  count: number;
  /** JSON Pointers of the first of them, up to `options.pointers`. */
  pointers: string[];
  /** The line of each of `pointers`, in JSON Lines. */
  lines?: number[];
  /** A plain sentence: what is wrong and what is accepted. */
  message: string;
}

/** The scalar that was found where something else was accepted; long text is cut. */
export type FoundValue = string | number | boolean | null;

/** A rule of the schema that the data breaks. */
export interface SchemaError extends Finding {
  /**
   * The JSON Schema keyword, such as `required` or `minItems`; for `type` the
   * first type accepted (`string`), for `format` its name (`date-time`).
   */
  type: string;
  /** The field that is missing, for `required`. */
  field?: string;
  /** What stands at the first pointer, when it is not an object or list. */
  value?: FoundValue;
}

/** Fields that the schema allows each by itself, and that do not fit together. */
export interface CheckFinding extends Finding {
  value?: FoundValue;
}

/** A field that neither the standard nor an extension in use declares. */
export interface AdditionalField extends Finding {
  field: string;
  /** Fields inside it, whatever their depth: they are not counted as undeclared themselves. */
  children: { path: string; field: string; count: number }[];
}

/** Codes that their list does not hold, at one path. */
export interface CodelistFinding extends Finding {
  /** The list's file name, such as `partyRole.csv`. */
  codelist: string;
  /** Each code once, in order of first appearance. */
  values: string[];
}

export interface DeprecatedField extends Finding {
  field: string;
  deprecatedVersion: string;
  /** What the schema says of it: why, and what to use instead. */
  description: string;
}

export interface BadPrefix extends Finding {
  /** The ocid at the first pointer. */
  value: string;
}

export interface EmptyField extends Finding {
  /** What stands there. */
  holds: 'text' | 'object' | 'list';
}

export interface Counts {
  /** Releases checked: alone, in packages, and embedded in records. */
  releases: number;
  /** Releases that records only link to. */
  linkedReleases: number;
  records: number;
  compiledReleases: number;
  versionedReleases: number;
  packages: number;
  /** Different ocids. */
  ocids: number;
}

/** What was found in the data: empty lists everywhere mean that nothing was. */
export interface Report {
  kind: ReportKind;
  /** What the data says it follows, or was said to; `1.1` where it says nothing. */
  version: Version;
  /** What it was checked against. */
  schema: { engine: EngineName; version: string };
  counts: Counts;
  /** Broken rules of the schema. */
  errors: SchemaError[];
  /** Broken rules between fields, which no schema can say. */
  checks: CheckFinding[];
  additionalFields: AdditionalField[];
  codelists: {
    /** Codes that the standard does not allow. */
    closed: CodelistFinding[];
    /** Codes of the publisher's own, which it allows: each should be documented. */
    open: CodelistFinding[];
    /** Lists that the schema names and nobody gave: their codes were not checked. */
    unavailable: string[];
  };
  deprecated: DeprecatedField[];
  /** Items of lists without an id, where the schema lets it be absent. */
  missingIds: Finding[];
  /** ocids without a prefix such as `ocds-213czf`. */
  badPrefixes: BadPrefix[];
  emptyFields: EmptyField[];
  extensions: ReportExtensions;
  /** Places in which something was found after the report was full (see `options.findings`); 0 as a rule. */
  unlisted: number;
}
