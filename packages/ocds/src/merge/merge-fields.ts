import type { JsonObject } from '../shared/objects.js';
import { fieldOf, kindOf, setField } from './json.js';
import { mergeList } from './merge-list.js';
import { conflict, type Merging } from './merging.js';
import type { RuleTree } from './rule-tree.js';
import { saysSomething } from './says-something.js';

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

function pathTo(path: string, field: string): string {
  return path ? `${path}.${field}` : field;
}
