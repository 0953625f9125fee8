import type { Release } from '../index.js';
import type { JsonObject } from '../shared/objects.js';
import { type Merging, mergeObject } from './merge-into.js';
import { newBranch, toObject } from './nodes.js';
import { inOrder } from './order.js';
import { ruleTree } from './rule-tree.js';
import { builtInRules } from './rules.js';
import type { CompileOptions } from './types.js';

/**
 * What all the releases of one process say together, newest word last. The
 * releases may come in any order and are left as they were.
 *
 * Throws MissingDateKeyError, NullDateValueError, NonStringDateValueError or
 * NonObjectReleaseError when releases cannot be put in order, and
 * InconsistentTypeError when a field changes type (see `onConflict`).
 */
export function compile(releases: readonly unknown[], options: CompileOptions = {}): Release {
  const { rules = builtInRules, onConflict, onWarning = () => undefined } = options;
  const merging: Merging = { keepLater: onConflict === 'keep-later', warn: onWarning };
  const tree = ruleTree(rules);
  const merged = newBranch();
  let last: JsonObject = {};
  for (const release of inOrder(releases)) {
    if (typeof release.date === 'string' && release.date === last.date)
      onWarning({ code: 'repeated_date', path: 'date', date: release.date });
    mergeObject(merged, release, tree, '', merging);
    last = release;
  }
  const { id: _id, date: _date, tag: _tag, ocid = last.ocid, ...rest } = toObject(merged);
  const date = typeof last.date === 'string' ? last.date : '';
  const id = [ocid, date].filter(Boolean).join('-');
  return { tag: ['compiled'], id, date, ocid, ...rest } as Release;
}
