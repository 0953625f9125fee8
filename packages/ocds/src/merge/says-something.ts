import { isObject, type JsonObject } from '../shared/objects.js';
import { isObjectList } from './json.js';
import type { RuleTree } from './rule-tree.js';

/** Empty objects and lists say nothing, however deep they are nested; nor does what is left out. */
export function saysSomething(value: unknown, rules: RuleTree | undefined): boolean {
  if (rules?.rule === 'omit') return false;
  if (rules?.rule === 'replace') return true;
  if (isObjectList(value)) return value.some((item) => fieldsSaySomething(item, rules));
  return isObject(value) ? fieldsSaySomething(value, rules) : value !== undefined;
}

export function fieldsSaySomething(object: JsonObject, rules: RuleTree | undefined): boolean {
  for (const field in object)
    if (Object.hasOwn(object, field) && saysSomething(object[field], rules?.fields.get(field)))
      return true;
  return false;
}
