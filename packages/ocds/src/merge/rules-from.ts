import { extendSchema } from '../shared/extend-schema.js';
import { followReference } from '../shared/local-reference.js';
import { isObject, type JsonObject } from '../shared/objects.js';
import type { MergeRule, MergeRules } from './rules.js';

/**
 * Merge rules out of a release schema, with the patches of extensions applied first: oldest
 * first, each the parsed `release-schema.json` of an extension. References within the schema are
 * followed; one that leads out of it throws a TypeError that names it. Understands
 * `omitWhenMerged` and `wholeListMerge` of 1.1 and `mergeStrategy` of 1.0.
 */
export function rulesFrom(schema: object, ...patches: readonly object[]): MergeRules {
  const root = extendSchema(schema as JsonObject, patches as JsonObject[]);
  const rules: Record<string, MergeRule> = {};
  collect(root, '', { root, rules, open: new Set() });
  return rules;
}

interface Walk {
  root: JsonObject;
  rules: Record<string, MergeRule>;
  /** Schemas that the walk stands in: one that holds itself is not entered twice. */
  open: Set<JsonObject>;
}

function collect(object: JsonObject, parent: string, walk: Walk): void {
  if (!isObject(object.properties) || walk.open.has(object)) return;
  walk.open.add(object);
  for (const [field, given] of Object.entries(object.properties)) {
    if (!isObject(given)) continue;
    const schema = followReference(given, walk.root);
    const path = parent ? `${parent}.${field}` : field;
    const rule = ruleOf(schema, walk.root);
    if (rule) walk.rules[path] = rule;
    else collect(isArray(schema) ? itemsOf(schema, walk.root) : schema, path, walk);
  }
  walk.open.delete(object);
}

function ruleOf(schema: JsonObject, root: JsonObject): MergeRule | undefined {
  const { omitWhenMerged, mergeStrategy, wholeListMerge } = schema;
  if (omitWhenMerged === true || mergeStrategy === 'ocdsOmit') return 'omit';
  if (!isArray(schema)) return undefined;
  if (wholeListMerge === true || mergeStrategy === 'ocdsVersion') return 'replace';
  const items = itemsOf(schema, root);
  const types = typesOf(items).filter((type) => type !== 'object');
  if (types.length > 0) return 'replace';
  // Items that the schema gives no id cannot be told apart; of others it does not say enough.
  return isObject(items.properties) && !('id' in items.properties) ? 'replace' : undefined;
}

function itemsOf(schema: JsonObject, root: JsonObject): JsonObject {
  return isObject(schema.items) ? followReference(schema.items, root) : {};
}

function isArray(schema: JsonObject): boolean {
  return typesOf(schema).includes('array');
}

function typesOf({ type }: JsonObject): unknown[] {
  return Array.isArray(type) ? type : [type].filter(Boolean);
}
