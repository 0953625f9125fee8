import { isObject, type JsonObject } from '../shared/objects.js';
import { isId, isObjectList } from './json.js';
import type { RuleTree } from './rule-tree.js';

/** Empty objects and lists say nothing, however deep they are nested; nor does what is left out. */
export function saysSomething(value: unknown, rules: RuleTree | undefined): boolean {
  if (rules?.rule === 'omit') return false;
  if (rules?.rule === 'replace') return true;
  if (Array.isArray(value)) {
    if (!isObjectList(value)) return true;
    for (const item of value) if (fieldsSaySomething(item, rules)) return true;
    return false;
  }
  return isObject(value) ? fieldsSaySomething(value, rules) : value !== undefined;
}

export function fieldsSaySomething(object: JsonObject, rules: RuleTree | undefined): boolean {
  for (const field in object)
    if (Object.hasOwn(object, field) && saysSomething(object[field], rules?.fields.get(field)))
      return true;
  return false;
}

/** Whether merging the value into nothing gives just the same value again. */
export function isSettled(value: unknown, rules: RuleTree | undefined): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  // Null takes a field away again, which has to be remembered.
  if (typeof value !== 'object' || value === null) return value !== undefined && value !== null;
  const rule = rules?.rule;
  if (rule === 'omit') return false;
  if (!Array.isArray(value)) return areFieldsSettled(value as JsonObject, rules);
  if (rule === 'replace' || !isObjectList(value))
    return value.every((item) => isSettled(item, none));
  if (!rule && hasRepeatedId(value)) return false;
  for (const item of value) if (!areFieldsSettled(item, rules)) return false;
  return value.length > 0;
}

/** Inside a list that is taken whole nothing is left out, and nothing is merged. */
const none: RuleTree = { rule: 'replace', fields: new Map() };

function areFieldsSettled(object: JsonObject, rules: RuleTree | undefined): boolean {
  let empty = true;
  for (const field in object) {
    if (!Object.hasOwn(object, field)) continue;
    const value = object[field];
    const inner = rules?.fields.get(field);
    // Most fields are text of which nothing special is said: that needs no further call.
    if ((typeof value !== 'string' || inner) && !isSettled(value, inner)) return false;
    empty = false;
  }
  return !empty;
}

/** Below this many items, comparing each with each is quicker than keeping a set. */
const few = 8;

function hasRepeatedId(items: JsonObject[]): boolean {
  if (items.length > few) {
    const ids = new Set<unknown>();
    for (const { id } of items) {
      if (isId(id) && ids.has(id)) return true;
      ids.add(id);
    }
    return false;
  }
  for (let index = 1; index < items.length; index += 1) {
    const id = items[index]?.id;
    if (!isId(id)) continue;
    for (let earlier = 0; earlier < index; earlier += 1) if (items[earlier]?.id === id) return true;
  }
  return false;
}
