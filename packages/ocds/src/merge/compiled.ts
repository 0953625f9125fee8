import type { Release } from '../index.js';
import { isObject, type JsonObject } from '../shared/objects.js';
import { copy, isObjectList, setField } from './json.js';
import { mergeFields } from './merge-fields.js';
import type { Kind, Merging } from './merging.js';
import type { RuleTree } from './rule-tree.js';
import type { MergeOptions } from './types.js';

/** A compiled release while releases are still being laid over it. */
export class Compiled {
  readonly #fields: JsonObject;
  readonly #rules: RuleTree;
  readonly #merging: Merging;
  #hasNulls = false;
  #last: JsonObject;

  /** `previous` is a compiled release to go on from; it is taken over. */
  constructor(
    rules: RuleTree,
    { onConflict, onWarning }: MergeOptions,
    { owned = false, previous = {} }: { owned?: boolean; previous?: JsonObject } = {},
  ) {
    this.#fields = previous;
    this.#last = previous;
    const warn = onWarning ?? (() => undefined);
    this.#rules = rules;
    this.#merging = {
      keepLater: onConflict === 'keep-later',
      owned,
      warn,
      kindOf,
      adopt: (part) => part,
      opened: (present) => present,
      isRemoved: (present) => present === null,
      keep: (into, field, value) => {
        if (value === null) this.#hasNulls = true;
        setField(into, field, owned ? value : copy(value));
      },
    };
  }

  add(release: JsonObject): void {
    mergeFields(this.#fields, release, this.#rules, '', this.#merging);
    this.#last = release;
  }

  /** The compiled release: what is left of it may be changed by adding more. */
  release(): Release {
    const { ocid, date } = this.#last;
    const { id: _id, date: _date, tag: _tag, ocid: known = ocid, ...rest } = this.#fields;
    const day = typeof date === 'string' ? date : '';
    const id = [known, day].filter(Boolean).join('-');
    const told = this.#hasNulls ? withoutNulls(rest, this.#rules) : rest;
    return { tag: ['compiled'], id, date: day, ocid: known, ...told } as Release;
  }
}

function kindOf(present: unknown, replaced: boolean): Kind {
  if (replaced) return 'value';
  if (isObject(present)) return 'object';
  return isObjectList(present) ? 'list' : 'value';
}

/** Fields set to null are gone; inside a list that is taken whole, null is a value. */
function withoutNulls(object: JsonObject, rules: RuleTree | undefined): JsonObject {
  const kept: JsonObject = {};
  for (const field of Object.keys(object)) {
    const value = object[field];
    const inner = rules?.fields.get(field);
    const kind = kindOf(value, inner?.rule === 'replace');
    if (value === null) continue;
    if (kind === 'object') setField(kept, field, withoutNulls(value as JsonObject, inner));
    else if (kind === 'list')
      setField(
        kept,
        field,
        (value as JsonObject[]).map((item) => withoutNulls(item, inner)),
      );
    else setField(kept, field, value);
  }
  return kept;
}
