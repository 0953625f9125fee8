import type { Extension, Registry } from './extensions/types.js';
import type { Standard } from './standard.js';
import type { Version } from './types.js';

export interface ValidationOptions {
  /** What to check against: `builtInStandard()` unless told otherwise. */
  standard?: Standard;
  /** The version the data follows, whatever it says itself. */
  version?: Version;
  /** Extensions that all of the data uses, whether or not a package names them. */
  extensions?: readonly Extension[];
  /** Extensions at hand for those that packages name. Others are reported, never fetched. */
  registry?: Registry;
  /** Most pointers listed for each finding, 1,000 unless told otherwise; counts are always exact. */
  pointers?: number;
  /**
   * Most findings of each kind, 10,000 unless told otherwise: data whose field
   * names are ids has as many undeclared fields as ids. What is beyond is
   * counted in `unlisted`.
   */
  findings?: number;
}
