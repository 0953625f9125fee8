import type { LinkedRelease, PackageMetadata, Release } from '../index.js';

/** What a piece of input turned out to be. */
export type InputKind =
  | 'release_package'
  | 'record_package'
  | 'releases'
  | 'release'
  | 'lines'
  | 'unknown';

export type ProblemCode =
  | 'empty'
  | 'not_json'
  | 'not_utf8'
  | 'line_too_long'
  | 'unknown_shape'
  | 'number_out_of_range'
  | 'number_not_exact'
  | 'character_not_allowed'
  | 'too_deep'
  | 'not_an_object'
  | 'missing_ocid'
  | 'missing_id'
  | 'missing_date'
  | 'bad_date'
  | 'missing_tag'
  | 'linked_only';

/** One reason why something was refused. */
export interface Problem<Code extends string = ProblemCode> {
  code: Code;
  /** Counted from 1, when the input was read by lines. */
  line?: number;
  /** JSON Pointer (RFC 6901) inside the document or line; "" is the whole. */
  pointer: string;
  /** A plain sentence: what is wrong and what is accepted. */
  message: string;
}

/** A linked release and the process it belongs to, for the caller to fetch. */
export interface Linked extends LinkedRelease {
  ocid: string;
}

export interface ReadResult {
  kind: InputKind;
  /** Releases that can be trusted to have ocid, id, date and tag. */
  releases: Release[];
  /** Releases named by records but not contained in them. */
  linked: Linked[];
  /** What was refused; empty when everything was taken. */
  problems: Problem[];
  /** Publisher, licence and next page, when the input was a package. */
  package?: PackageMetadata;
}

/** One line of JSON Lines: taken whole, or refused whole with its problems. */
export interface LineResult extends ReadResult {
  line: number;
}
