import type { VersionedRelease } from '../index.js';
import { addInOrder } from './order.js';
import { ruleTree } from './rule-tree.js';
import { builtInRules } from './rules.js';
import type { MergeOptions } from './types.js';
import { beginVersioned } from './versioned.js';

/**
 * Every value that each field of a process has had, and which release said so. The releases may
 * come in any order and are left as they were. Throws as `compile` does.
 */
export function version(
  releases: readonly unknown[],
  options: MergeOptions = {},
): VersionedRelease {
  const { rules = builtInRules, overrides } = options;
  const versioned = beginVersioned(ruleTree(rules, overrides), options);
  addInOrder(releases, versioned, options);
  return versioned.release();
}
