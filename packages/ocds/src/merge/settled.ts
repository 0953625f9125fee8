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

function areFieldsSettled(object: JsonObject, { fields }: RuleTree): boolean {
  let empty = true;
  for (const field in object) {
    const value = object[field];
    const inner = fields.get(field);
    if (!inner) {
      if (typeof value !== 'string' && !isPlainValue(value)) return false;
    } else if (inner.rule === 'omit') return false;
    else if (
      isObject(value) || Array.isArray(value) ? !isSettled(value, inner) : !isPlainValue(value)
    )
      return false;
    empty = false;
  }
  return !empty;
}

/*
 * The same where no rule applies. Every value of every release comes through here: it is written
 * for speed, and may say no to what is settled, which is then merged field by field.
 */

function isPlain(part: object): boolean {
  return Array.isArray(part) ? isPlainList(part) : isPlainObject(part as JsonObject);
}

function isPlainObject(object: JsonObject): boolean {
  let empty = true;
  for (const field in object) {
    const value = object[field];
    if (typeof value !== 'string' && !isPlainValue(value)) return false;
    empty = false;
  }
  return !empty;
}

function isPlainList(list: unknown[]): boolean {
  for (const item of list) if (typeof item !== 'string' && !isPlainValue(item)) return false;
  return list.length > 0 && !hasRepeatedId(list);
}

/** Whether a number can be told from all others: not from 2^53, nor 1e9999. */
export function isHeld(number: number): boolean {
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER;
}

/** Null takes a field away again, which has to be remembered. */
function isPlainValue(value: unknown): boolean {
  if (typeof value === 'object') return value !== null && isPlain(value);
  return typeof value === 'number' ? isHeld(value) : value !== undefined;
}

/** Below this many items, comparing each with each is quicker than keeping a set. */
const few = 8;

function hasRepeatedId(items: unknown[]): boolean {
  if (items.length < 2) return false;
  const ids = items
    .filter(isObject)
    .map(({ id }) => id)
    .filter(isId);
  if (ids.length > few) return new Set(ids).size < ids.length;
  for (let index = 1; index < ids.length; index += 1)
    for (let earlier = 0; earlier < index; earlier += 1)
      if (ids[earlier] === ids[index]) return true;
  return false;
}
