import type { MergeRules } from '../merge/index.js';
import { isId, isObjectList } from '../merge/json.js';
import { spelled } from '../schema/unique.js';
import { isObject, type JsonObject } from '../shared/objects.js';

/**
 * How merging treats a value: `leaf` values replace each other, `object`s are
 * laid over each other field by field, `list`s item by item; `nothing` has no
 * effect at all.
 */
export type Kind = 'nothing' | 'leaf' | 'object' | 'list';

export const inWords: Record<Kind, string> = {
  nothing: 'nothing',
  leaf: 'a plain value',
  object: 'a block of fields',
  list: 'a list of blocks',
};

export function kindOf(value: unknown, path: string, rules: MergeRules): Kind {
  if (value === undefined || value === null || rules[path] === 'omit') return 'nothing';
  if (rules[path] === 'replace') return 'leaf';
  if (isObject(value)) return Object.entries(value).some(says(path, rules)) ? 'object' : 'nothing';
  if (!isObjectList(value)) return 'leaf';
  return value.some((item) => kindOf(item, path, rules) !== 'nothing') ? 'list' : 'nothing';
}

function says(path: string, rules: MergeRules): (field: [string, unknown]) => boolean {
  return ([name, value]) => kindOf(value, pathTo(path, name), rules) !== 'nothing';
}

export function pathTo(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}

/** What tells an item from the others of its list: 1 and "1" are two ids. */
export function keyOf(item: JsonObject): string | number | undefined {
  return isId(item.id) ? item.id : undefined;
}

/** What a value says, as text: equal for two values that merging would not tell apart. */
export function meaning(value: unknown, path: string, rules: MergeRules): string {
  const kind = kindOf(value, path, rules);
  if (kind === 'list') {
    const items = (value as JsonObject[]).map((item) => meaning(item, path, rules));
    return `[${items.filter(Boolean).sort().join()}]`;
  }
  if (kind !== 'object') return kind === 'nothing' ? '' : spelled(value);
  const fields = Object.entries(value as JsonObject)
    .map(([name, inner]) => [name, meaning(inner, pathTo(path, name), rules)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${JSON.stringify(name)}:${text}`);
  return `{${fields.sort().join()}}`;
}
