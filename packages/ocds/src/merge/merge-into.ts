import { isObject, type JsonObject } from '../shared/objects.js';
import { InconsistentTypeError } from './errors.js';
import { isObjectList } from './json.js';
import { type Branch, type List, type Node, newBranch, newList } from './nodes.js';
import type { RuleTree } from './rule-tree.js';
import type { MergeWarning } from './types.js';

export interface Merging {
  keepLater: boolean;
  warn(warning: MergeWarning): void;
}

/** Lays one release over what earlier releases left. */
export function mergeObject(
  into: Branch,
  object: JsonObject,
  rules: RuleTree | undefined,
  path: string,
  merging: Merging,
): void {
  for (const field of Object.keys(object)) {
    const value = object[field];
    const rule = rules?.fields.get(field);
    if (value === undefined || rule?.rule === 'omit') continue;
    const here = path ? `${path}.${field}` : field;
    if (rule?.rule === 'replace' || !isMerged(value)) setValue(into, field, value, here, merging);
    else if (Array.isArray(value)) {
      if (!value.some(hasLeaves)) continue;
      const list = nodeAt(into, field, 'list', newList, here, merging);
      mergeList(list, value, rule, here, merging);
    } else if (hasLeaves(value)) {
      const branch = nodeAt(into, field, 'object', newBranch, here, merging);
      mergeObject(branch, value, rule, here, merging);
    }
  }
}

function mergeList(
  list: List,
  items: JsonObject[],
  rules: RuleTree | undefined,
  path: string,
  merging: Merging,
): void {
  const seen = new Set<unknown>();
  for (const item of items) {
    if (!hasLeaves(item)) continue;
    const { id } = item;
    const identified = typeof id === 'string' || typeof id === 'number';
    if (identified && seen.has(id)) merging.warn({ code: 'duplicate_id', path, id });
    seen.add(id);
    let branch = identified ? list.byId.get(id) : undefined;
    if (!branch) {
      branch = newBranch();
      list.items.push(branch);
      if (identified) list.byId.set(id, branch);
    }
    mergeObject(branch, item, rules, path, merging);
  }
}

function setValue(
  into: Branch,
  field: string,
  value: unknown,
  path: string,
  merging: Merging,
): void {
  const present = into.fields.get(field);
  if (present?.kind === 'value') present.value = value;
  else if (!present) into.fields.set(field, { kind: 'value', value });
  else if (value !== null) {
    conflict(path, present.kind, 'value', merging);
    into.fields.set(field, { kind: 'value', value });
  }
}

function nodeAt<K extends 'list' | 'object'>(
  into: Branch,
  field: string,
  kind: K,
  create: () => Extract<Node, { kind: K }>,
  path: string,
  merging: Merging,
): Extract<Node, { kind: K }> {
  const present = into.fields.get(field);
  if (present?.kind === kind) return present as Extract<Node, { kind: K }>;
  const removed = present?.kind === 'value' && present.value === null;
  if (present && !removed) conflict(path, present.kind, kind, merging);
  const created = create();
  into.fields.set(field, created);
  return created;
}

function conflict(path: string, before: Node['kind'], after: Node['kind'], merging: Merging): void {
  if (!merging.keepLater) {
    const message = `${path} holds ${words[before]} in one release and ${words[after]} in a later one.`;
    throw new InconsistentTypeError(message, path);
  }
  merging.warn({ code: 'inconsistent_type', path });
}

const words = { value: 'a plain value', list: 'a list of objects', object: 'an object' };

function isMerged(value: unknown): value is JsonObject | JsonObject[] {
  return isObject(value) || isObjectList(value);
}

/** Empty objects and lists say nothing, however deep they are nested. */
function hasLeaves(value: unknown): boolean {
  if (isObjectList(value)) return value.some(hasLeaves);
  return !isObject(value) || Object.values(value).some(hasLeaves);
}
