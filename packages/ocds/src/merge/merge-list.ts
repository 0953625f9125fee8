import type { JsonObject } from '../shared/objects.js';
import { isId } from './json.js';
import { mergeFields } from './merge-fields.js';
import type { Merging } from './merging.js';
import type { RuleTree } from './rule-tree.js';
import { fieldsSaySomething } from './says-something.js';

/** Lays the items of one list over those that earlier releases left. */
export function mergeList(
  list: JsonObject[],
  items: JsonObject[],
  rules: RuleTree | undefined,
  path: string,
  merging: Merging,
): void {
  const rule = rules?.rule;
  if (rule === 'by-position') mergeByPosition(list, items, rules, path, merging);
  else if (rule === 'append') append(list, items, rules, path, merging);
  else mergeById(list, items, rules, path, merging);
}

/** Items of one id are one item, within a release as between releases; others are only added. */
function mergeById(
  list: JsonObject[],
  items: JsonObject[],
  rules: RuleTree | undefined,
  path: string,
  merging: Merging,
): void {
  const byId = new Map<unknown, JsonObject>();
  for (const present of list) if (isId(present.id)) byId.set(present.id, present);
  const seen = new Set<unknown>();
  for (const item of items) {
    if (!fieldsSaySomething(item, rules)) continue;
    const { id } = item;
    if (!isId(id)) {
      append(list, [item], rules, path, merging);
      continue;
    }
    if (seen.has(id)) merging.warn({ code: 'duplicate_id', path, id });
    seen.add(id);
    const present = byId.get(id) ?? added(list);
    byId.set(id, present);
    mergeFields(present, item, rules, path, merging, true);
  }
}

function append(
  list: JsonObject[],
  items: JsonObject[],
  rules: RuleTree | undefined,
  path: string,
  merging: Merging,
): void {
  for (const item of items)
    if (fieldsSaySomething(item, rules)) mergeFields(added(list), item, rules, path, merging, true);
}

function mergeByPosition(
  list: JsonObject[],
  items: JsonObject[],
  rules: RuleTree | undefined,
  path: string,
  merging: Merging,
): void {
  for (const [position, item] of items.entries())
    mergeFields(list[position] ?? added(list), item, rules, path, merging, true);
}

function added(list: JsonObject[]): JsonObject {
  const item: JsonObject = {};
  list.push(item);
  return item;
}
