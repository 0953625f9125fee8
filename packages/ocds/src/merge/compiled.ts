import type { Release } from '../index.js';
import type { JsonObject } from '../shared/objects.js';
import { copy, kindOf, mapFields, setField } from './json.js';
import { mergeFields } from './merge-fields.js';
import type { Beginning, Merging, Start } from './merging.js';
import type { RuleTree } from './rule-tree.js';
import type { MergeOptions } from './types.js';

/** A compiled release, before any release is laid over it. */
export function beginCompiled(
  rules: RuleTree,
  { onConflict, onWarning = () => undefined }: MergeOptions,
  { previous = {}, kept = copy, ...start }: Start = {},
): Beginning<Release> {
  let hasNulls = false;
  let last = previous;
  const merging: Merging = {
    keepLater: onConflict === 'keep-later',
    warn: onWarning,
    kindOf,
    isRemoved: (present) => present === null,
    keep(into, field, value) {
      hasNulls ||= value === null;
      setField(into, field, kept(value));
    },
    ...start,
  };
  return {
    add(release) {
      mergeFields(previous, release, rules, '', merging);
      last = release;
    },
    release() {
      const { id: _id, date: _date, tag: _tag, ocid = last.ocid, ...rest } = previous;
      const date = typeof last.date === 'string' ? last.date : '';
      const id = [ocid, date].filter(Boolean).join('-');
      const told = hasNulls ? withoutNulls(rest, rules) : rest;
      return { tag: ['compiled'], id, ...(date && { date }), ocid, ...told } as Release;
    },
  };
}

/** Fields set to null are gone; inside a list that is taken whole, null is a value. */
function withoutNulls(object: JsonObject, rules: RuleTree | undefined): JsonObject {
  return mapFields(object, (value, field) => {
    const inner = rules?.fields.get(field);
    const kind = kindOf(value, inner?.rule === 'replace');
    if (kind === 'object') return withoutNulls(value as JsonObject, inner);
    if (kind === 'list') return (value as JsonObject[]).map((item) => withoutNulls(item, inner));
    return value ?? undefined;
  });
}
