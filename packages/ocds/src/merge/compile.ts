import type { Release } from '../index.js';
import { beginCompiled } from './compiled.js';
import { addInOrder } from './order.js';
import { ruleTree } from './rule-tree.js';
import { builtInRules } from './rules.js';
import type { MergeOptions } from './types.js';

/**
 * What all the releases of one process say together, newest word last. The
 * releases may come in any order and are left as they were.
 *
 * Throws MissingDateKeyError, NullDateValueError, NonStringDateValueError or
 * NonObjectReleaseError when releases cannot be put in order, and
 * InconsistentTypeError when a field changes type (see `onConflict`).
 */
export function compile(releases: readonly unknown[], options: MergeOptions = {}): Release {
  const { rules = builtInRules, overrides } = options;
  const compiled = beginCompiled(ruleTree(rules, overrides), options);
  addInOrder(releases, compiled, options);
  return compiled.release();
}
