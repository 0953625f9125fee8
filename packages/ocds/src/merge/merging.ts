import type { JsonObject } from '../shared/objects.js';
import { InconsistentTypeError } from './errors.js';
import type { Kind } from './json.js';
import type { RuleTree } from './rule-tree.js';
import type { MergeWarning } from './types.js';

/**
 * One merge under way. How a plain value is kept is what sets compiled and versioned
 * releases apart; everything else is the same walk.
 */
export interface Merging {
  keepLater: boolean;
  warn(warning: MergeWarning): void;
  /** Hears of each value before it is kept, except of those that were taken over. */
  onValue?: (value: unknown) => void;
  /** What stands in the merged release at this field. */
  kindOf(present: unknown, replaced: boolean): Kind;
  /** Whether null, or nothing but nulls, stands there: anything may follow it. */
  isRemoved(present: unknown): boolean;
  /** What to keep of a part that is new, where it can be taken over as it is. */
  adopt?: (part: JsonObject | JsonObject[], rules: RuleTree | undefined) => unknown;
  /** A part that was taken over, ready to be merged into; nothing where it is ready as it is. */
  opened?: (present: unknown) => object | undefined;
  /** Keeps a value at a field. `item` says whether the object stands in a list. */
  keep(into: JsonObject, field: string, value: unknown, item: boolean): void;
}

/** Throws InconsistentTypeError, unless the later value is to be kept. */
export function conflict(path: string, before: Kind, after: Kind, merging: Merging): void {
  if (!merging.keepLater)
    throw new InconsistentTypeError(`${path} changes from ${before} to ${after}.`, path);
  merging.warn({ code: 'inconsistent_type', path });
}

/** How a merged release begins, and what becomes of the releases that are laid over it. */
export interface Start extends Pick<Merging, 'adopt' | 'opened' | 'onValue'> {
  /** What to go on from; it is taken over. */
  previous?: JsonObject;
  /** What is kept of a value; by itself, a copy. */
  kept?: (value: unknown) => unknown;
}

/** A merged release while releases are still being laid over it. */
export interface Beginning<Merged> {
  add(release: JsonObject): void;
  /** The merged release: what is left of it may be changed by adding more. */
  release(): Merged;
}
