import type { JsonObject } from '../shared/objects.js';
import { InconsistentTypeError } from './errors.js';
import type { RuleTree } from './rule-tree.js';
import type { MergeWarning } from './types.js';

/** What a field of a merged release holds. */
export type Kind = 'value' | 'object' | 'list';

/**
 * One merge under way. How a plain value is kept is what sets compiled and versioned
 * releases apart; everything else is the same walk.
 */
export interface Merging {
  keepLater: boolean;
  /** The releases are nobody else's: what is new may be taken over instead of copied. */
  owned: boolean;
  warn(warning: MergeWarning): void;
  /** What stands in the merged release at this field. */
  kindOf(present: unknown, replaced: boolean): Kind;
  /** Whether null, or nothing but nulls, stands there: anything may follow it. */
  isRemoved(present: unknown): boolean;
  /** What to keep of a part that is new and may be taken over. */
  adopt(part: JsonObject | JsonObject[], rules: RuleTree | undefined): unknown;
  /** What stands in the merged release at this field, ready to be merged into. */
  opened(present: unknown): unknown;
  /** Keeps a value at a field. `item` says whether the object stands in a list. */
  keep(into: JsonObject, field: string, value: unknown, item: boolean): void;
}

const words = { value: 'a plain value', list: 'a list of objects', object: 'an object' };

/** Throws InconsistentTypeError, unless the later value is to be kept. */
export function conflict(path: string, before: Kind, after: Kind, merging: Merging): void {
  if (!merging.keepLater) {
    const message = `${path} holds ${words[before]} in one release and ${words[after]} in a later one.`;
    throw new InconsistentTypeError(message, path);
  }
  merging.warn({ code: 'inconsistent_type', path });
}

export function pathTo(path: string, field: string): string {
  return path ? `${path}.${field}` : field;
}
