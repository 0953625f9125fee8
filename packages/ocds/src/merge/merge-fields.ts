import type { JsonObject } from '../shared/objects.js';
import { fieldOf, isId, kindOf, setField } from './json.js';
import { conflict, type Merging } from './merging.js';
import type { RuleTree } from './rule-tree.js';
import { fieldsSaySomething, saysSomething } from './says-something.js';

/**
 * Lays one object over what earlier releases left. `path` is that of the object, `item` whether
 * it stands in a list.
 */
export function mergeFields(
  into: JsonObject,
  object: JsonObject,
  rules: RuleTree | undefined,
  path: string,
  merging: Merging,
  item = false,
): void {
  for (const field of Object.keys(object)) {
    const value = object[field];
    const inner = rules?.fields.get(field);
    if (value === undefined || inner?.rule === 'omit') continue;
    // Most of what a release says it has said before.
    if (typeof value === 'string' && value === into[field]) continue;
    const replaced = inner?.rule === 'replace';
    const kind = kindOf(value, replaced);
    if (kind === 'value') merging.onValue?.(value);
    else if (!saysSomething(value, inner)) continue;

    let present = fieldOf(into, field);
    const before = present === undefined ? kind : merging.kindOf(present, replaced);
    if (before !== kind) {
      // Null over an object or a list is not heard; after null, anything may follow.
      if (value === null) continue;
      if (!merging.isRemoved(present)) conflict(pathTo(path, field), before, kind, merging);
      present = undefined;
      setField(into, field, present);
    }
    if (kind === 'value') {
      merging.keep(into, field, value, item);
      continue;
    }
    const part = value as JsonObject | JsonObject[];
    const adopted = present === undefined ? merging.adopt?.(part, inner) : undefined;
    if (adopted === undefined)
      present = merging.opened?.(present) ?? present ?? (kind === 'list' ? [] : {});
    setField(into, field, adopted ?? present);
    if (adopted !== undefined) continue;
    const here = pathTo(path, field);
    if (kind === 'list')
      mergeList(present as JsonObject[], part as JsonObject[], inner, here, merging);
    else mergeFields(present as JsonObject, part as JsonObject, inner, here, merging);
  }
}

/**
 * Lays the items of one list over those that earlier releases left. Items of one id are one item,
 * within a release as between releases; others are only added. An override may say otherwise.
 */
function mergeList(
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

function pathTo(path: string, field: string): string {
  return path ? `${path}.${field}` : field;
}
