import type { Release } from '../index.js';
import { beginCompiled } from '../merge/compiled.js';
import { MergeError } from '../merge/errors.js';
import type { MergeOptions } from '../merge/index.js';
import type { Start } from '../merge/merging.js';
import { addInOrder } from '../merge/order.js';
import { ruleTree } from '../merge/rule-tree.js';
import { builtInRules } from '../merge/rules.js';
import { isHeld, isSettled } from '../merge/settled.js';
import { beginVersioned } from '../merge/versioned.js';
import type { JsonObject } from '../shared/objects.js';
import type { AsWritten } from './as-written.js';

/** What becomes of one process. */
export interface MergedProcess {
  compiledRelease?: Release;
  /** Parts that one release alone has spoken of are left fresh. */
  versionedRelease?: JsonObject;
  /** Whether it holds a number such as 1e9999 that may have been read as another. */
  isOutOfRange?: boolean;
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
  asWritten?: AsWritten,
): MergedProcess {
  const tree = ruleTree(options.rules ?? builtInRules, options.overrides);
  // Both walk the same releases: what is warned of twice is told once.
  const quiet = { ...options, onWarning: () => undefined };
  const merged: MergedProcess = {};
  const start: Start = {
    kept: (value) => value,
    adopt: (part, rules) => (isSettled(part, rules) ? part : undefined),
    onValue: (value) => {
      if (isOutOfRange(value)) merged.isOutOfRange = true;
    },
  };
  try {
    if (versioned) {
      const whole = beginVersioned(tree, compiled ? quiet : options, start);
      addInOrder(releases, whole, compiled ? quiet : options);
      merged.versionedRelease = whole.fields();
    }
    if (compiled) {
      const whole = beginCompiled(tree, options, asWritten ? noting(asWritten, start) : start);
      const add = (release: JsonObject) => {
        asWritten?.hear(release);
        whole.add(release);
      };
      addInOrder(releases, { add }, options);
      merged.compiledRelease = whole.release();
    }
    return merged;
  } catch (error) {
    if (error instanceof MergeError) return { error: `${error.name}: ${error.message}` };
    throw error;
  }
}

function noting(asWritten: AsWritten, { adopt, ...start }: Start): Start {
  return {
    ...start,
    adopt(part, rules) {
      const adopted = adopt?.(part, rules);
      if (adopted !== undefined) asWritten.took(part);
      return adopted;
    },
    opened(part) {
      asWritten.changes(part);
      return undefined;
    },
  };
}

function isOutOfRange(value: unknown): boolean {
  if (typeof value === 'number') return !isHeld(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(isOutOfRange);
}
