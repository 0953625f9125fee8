import { isObject, type JsonObject } from '../shared/objects.js';
import { isId, isObjectList } from './json.js';
import type { RuleTree } from './rule-tree.js';

/** Whether merging an object or list into nothing gives just the same again. */
export function isSettled(part: JsonObject | unknown[], rules: RuleTree | undefined): boolean {
  if (!rules) return isPlain(part);
  if (!Array.isArray(part)) return areFieldsSettled(part, rules);
  if (rules.rule === 'replace' || !isObjectList(part)) return isPlain(part);
  if (!rules.rule && hasRepeatedId(part)) return false;
  for (const item of part) if (!areFieldsSettled(item, rules)) return false;
  return part.length > 0;
}

function areFieldsSettled(object: JsonObject, rules: RuleTree): boolean {
  let empty = true;
  for (const field of Object.keys(object)) {
    const value = object[field];
    const inner = rules.fields.get(field);
    if (inner?.rule === 'omit' || !isPlainValue(value, inner)) return false;
    empty = false;
  }
  return !empty;
}

/**
 * The same where no rule applies. Every value of every release comes through here: it is written
 * for speed, and may say no to what is settled, which is then merged field by field.
 */
function isPlain(part: object): boolean {
  if (Array.isArray(part)) {
    for (const item of part) if (!isPlainValue(item, undefined)) return false;
    return part.length > 0 && !hasRepeatedId(part as unknown[]);
  }
  let empty = true;
  for (const field in part) {
    const value = (part as JsonObject)[field];
    if (typeof value !== 'string' && !isPlainValue(value, undefined)) return false;
    empty = false;
  }
  return !empty;
}

function isPlainValue(value: unknown, rules: RuleTree | undefined): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  // Null takes a field away again, which has to be remembered.
  if (typeof value !== 'object' || value === null) return value !== undefined && value !== null;
  return rules ? isSettled(value as JsonObject, rules) : isPlain(value);
}

/** Below this many items, comparing each with each is quicker than keeping a set. */
const few = 8;

function hasRepeatedId(items: unknown[]): boolean {
  if (items.length > few) {
    const ids = new Set<unknown>();
    for (const item of items) {
      const id = idOf(item);
      if (isId(id) && ids.has(id)) return true;
      ids.add(id);
    }
    return false;
  }
  for (let index = 1; index < items.length; index += 1) {
    const id = idOf(items[index]);
    if (!isId(id)) continue;
    for (let earlier = 0; earlier < index; earlier += 1)
      if (idOf(items[earlier]) === id) return true;
  }
  return false;
}

function idOf(item: unknown): unknown {
  return isObject(item) ? item.id : undefined;
}
