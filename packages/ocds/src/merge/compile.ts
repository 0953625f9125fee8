import type { Release } from '../index.js';
import { finish, type Steps } from '../shared/steps.js';
import { beginCompiled } from './compiled.js';
import { addInSteps } from './order.js';
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
  return finish(compileInSteps(releases, options));
}

/** The same, a release at a time, for a page that must not stand still. */
export function* compileInSteps(
  releases: readonly unknown[],
  options: MergeOptions = {},
): Steps<Release> {
  const { rules = builtInRules, overrides } = options;
  const compiled = beginCompiled(ruleTree(rules, overrides), options);
  yield* addInSteps(releases, compiled, options);
  return compiled.release();
}
