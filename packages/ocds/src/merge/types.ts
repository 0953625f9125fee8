import type { MergeOverrides, MergeRules } from './rules.js';

/** Something odd that did not stop the merge. `path` is without array positions. */
export type MergeWarning =
  /** Two items of one list, in one release, share an id: the later field wins. */
  | { code: 'duplicate_id'; path: string; id: string | number }
  /** Two releases share a date: the order given decides. */
  | { code: 'repeated_date'; path: 'date'; date: string }
  /** Dates with different offsets: this release is merged after one that is later in time. */
  | { code: 'mixed_offsets'; path: 'date'; date: string }
  /** A number that is too large or too long to be held: its field was left out. */
  | { code: 'number_left_out'; path: string }
  /** A field changed between object, list and plain value: the later was kept. */
  | { code: 'inconsistent_type'; path: string };

export interface MergeOptions {
  /** Default: the rules of OCDS 1.1.5 with the Metrics extension. */
  rules?: MergeRules;
  /** Lists to merge otherwise than by the ids of their items. */
  overrides?: MergeOverrides;
  /**
   * When a field changes type between releases, keep the later value and warn.
   * Default: throw InconsistentTypeError, as the standard's own merging does.
   */
  onConflict?: 'keep-later';
  onWarning?: (warning: MergeWarning) => void;
}
