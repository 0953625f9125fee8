import { isObject, type JsonObject } from '../shared/objects.js';
import { fieldOf, isObjectList, setField } from './json.js';
import { mergeList } from './merge-list.js';
import { conflict, type Kind, type Merging, pathTo } from './merging.js';
import type { RuleTree } from './rule-tree.js';
import { saysSomething } from './says-something.js';
import { isSettled } from './settled.js';

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
    const kind = inner?.rule === 'replace' ? 'value' : kindOf(value);
    if (kind === 'value') {
      if (isOutOfRange(value))
        merging.warn({ code: 'number_out_of_range', path: pathTo(path, field) });
      if (mayStand(into, field, value, inner, path, merging))
        merging.keep(into, field, value, item);
    } else if (saysSomething(value, inner)) {
      mergeInner(into, field, value as JsonObject | JsonObject[], kind, inner, path, merging);
    }
  }
}

/** Whether a plain value may stand at a field: null over an object or a list is not heard. */
function mayStand(
  into: JsonObject,
  field: string,
  value: unknown,
  rules: RuleTree | undefined,
  path: string,
  merging: Merging,
): boolean {
  const present = fieldOf(into, field);
  if (typeof present !== 'object' || present === null) return true;
  const before = merging.kindOf(present, rules?.rule === 'replace');
  if (before === 'value') return true;
  if (value === null) return false;
  conflict(pathTo(path, field), before, 'value', merging);
  setField(into, field, undefined);
  return true;
}

function mergeInner(
  into: JsonObject,
  field: string,
  value: JsonObject | JsonObject[],
  kind: Kind,
  rules: RuleTree | undefined,
  parent: string,
  merging: Merging,
): void {
  let present = fieldOf(into, field);
  const path = pathTo(parent, field);
  if (present !== undefined) {
    const before = merging.kindOf(present, false);
    if (before !== kind) {
      if (!merging.isRemoved(present)) conflict(path, before, kind, merging);
      present = undefined;
    } else {
      const opened = merging.opened(present);
      if (opened !== present) setField(into, field, opened);
      present = opened;
    }
  }
  if (present === undefined) {
    if (merging.owned && isSettled(value, rules))
      return setField(into, field, merging.adopt(value, rules));
    present = kind === 'list' ? [] : {};
    setField(into, field, present);
  }
  if (kind === 'list')
    mergeList(present as JsonObject[], value as JsonObject[], rules, path, merging);
  else mergeFields(present as JsonObject, value as JsonObject, rules, path, merging);
}

function kindOf(value: unknown): Kind {
  if (isObject(value)) return 'object';
  return isObjectList(value) ? 'list' : 'value';
}

/** JSON such as 1e9999 is read as Infinity, which no JSON can hold. */
function isOutOfRange(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(isOutOfRange);
}
