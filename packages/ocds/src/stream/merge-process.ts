import type { Release } from '../index.js';
import { Compiled } from '../merge/compiled.js';
import { MergeError } from '../merge/errors.js';
import type { MergeOptions } from '../merge/index.js';
import { addInOrder } from '../merge/order.js';
import { ruleTree } from '../merge/rule-tree.js';
import { builtInRules } from '../merge/rules.js';
import { Versioned } from '../merge/versioned.js';
import type { JsonObject } from '../shared/objects.js';

/** What becomes of one process. */
export interface MergedProcess {
  compiledRelease?: Release;
  /** Parts that one release alone has spoken of are left fresh. */
  versionedRelease?: JsonObject;
  /** Why it could not be merged: the error's name and its sentence. */
  error?: string;
}

export interface Wanted {
  compiled: boolean;
  versioned: boolean;
}

/**
 * Merges the releases of one process, which nobody else may use afterwards: what they hold is
 * taken over instead of copied.
 */
export function mergeProcess(
  releases: unknown[],
  { compiled, versioned }: Wanted,
  options: MergeOptions,
): MergedProcess {
  const tree = ruleTree(options.rules ?? builtInRules, options.overrides);
  // Both walk the same releases: what is warned of twice is told once.
  const quiet = { ...options, onWarning: () => undefined };
  const merged: MergedProcess = {};
  try {
    if (versioned) {
      const whole = new Versioned(tree, compiled ? quiet : options, { owned: true });
      addInOrder(releases, whole, compiled ? quiet : options);
      merged.versionedRelease = whole.fields();
    }
    if (compiled) {
      const whole = new Compiled(tree, options, { owned: true });
      addInOrder(releases, whole, options);
      merged.compiledRelease = whole.release();
    }
    return merged;
  } catch (error) {
    if (error instanceof MergeError) return { error: `${error.name}: ${error.message}` };
    throw error;
  }
}
