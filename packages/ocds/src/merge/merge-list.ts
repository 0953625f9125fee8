import type { JsonObject } from '../shared/objects.js';
import { isId } from './json.js';
import { mergeFields } from './merge-fields.js';
import type { Merging } from './merging.js';
import type { RuleTree } from './rule-tree.js';
import { fieldsSaySomething } from './says-something.js';

/**
 * Lays the items of one list over those that earlier releases left. Items of one id are one item,
 * within a release as between releases; others are only added. An override may say otherwise.
 */
export function mergeList(
  list: JsonObject[],
  items: JsonObject[],
  rules: RuleTree | undefined,
  path: string,
  merging: Merging,
): void {
  const override = rules?.rule;
  const byId = new Map<unknown, JsonObject>();
  if (!override) for (const present of list) if (isId(present.id)) byId.set(present.id, present);
  const seen = new Set<unknown>();
  for (const [position, item] of items.entries()) {
    const { id } = item;
    let present: JsonObject | undefined;
    if (override === 'by-position') present = list[position];
    else if (!fieldsSaySomething(item, rules)) continue;
    else if (!override && isId(id)) {
      present = byId.get(id);
      if (seen.has(id)) merging.warn({ code: 'duplicate_id', path, id });
      seen.add(id);
    }
    if (!present) {
      present = {};
      list.push(present);
      byId.set(id, present);
    }
    mergeFields(present, item, rules, path, merging, true);
  }
}
