import type { VersionedRelease } from '../index.js';
import { isObject, type JsonObject } from '../shared/objects.js';
import { sameJson } from '../shared/same-json.js';
import { allOpened, Fresh, type Stamp } from './fresh.js';
import { copy, fieldOf, isId, setField } from './json.js';
import { mergeFields } from './merge-fields.js';
import type { Kind, Merging } from './merging.js';
import type { RuleTree } from './rule-tree.js';
import type { MergeOptions } from './types.js';
import { isVersions, type Version } from './versions.js';

/** A versioned release while releases are still being laid over it. */
export class Versioned {
  readonly #fields: JsonObject;
  readonly #rules: RuleTree;
  readonly #merging: Merging;
  #stamp: Stamp = { releaseID: null, releaseDate: null, releaseTag: null };
  #ocid: unknown;

  constructor(
    rules: RuleTree,
    { onConflict, onWarning }: MergeOptions,
    { owned = false, previous = {} }: { owned?: boolean; previous?: JsonObject } = {},
  ) {
    const { ocid, ...fields } = previous;
    this.#ocid = ocid;
    this.#fields = fields;
    this.#rules = rules;
    this.#merging = {
      keepLater: onConflict === 'keep-later',
      owned,
      warn: onWarning ?? (() => undefined),
      kindOf,
      isRemoved,
      adopt: (part, inner) => new Fresh(part, this.#stamp, inner),
      opened: (present) => (present instanceof Fresh ? present.opened() : present),
      keep: (into, field, value, item) =>
        this.#keep(into, field, owned ? value : copy(value), item),
    };
  }

  add(release: JsonObject): void {
    const { ocid, id, date, tag, ...fields } = release;
    this.#ocid = ocid ?? this.#ocid;
    this.#stamp = {
      releaseID: (id as string | undefined) ?? null,
      releaseDate: (date as string | undefined) ?? null,
      releaseTag: (copy(tag) as string[] | undefined) ?? null,
    };
    mergeFields(this.#fields, fields, this.#rules, '', this.#merging);
  }

  /** The versioned release: what is left of it may be changed by adding more. */
  release(): VersionedRelease {
    return allOpened(this.fields()) as VersionedRelease;
  }

  /** The versioned release, where parts that one release alone has spoken of are still fresh. */
  fields(): JsonObject {
    return { ocid: this.#ocid, ...this.#fields };
  }

  #keep(into: JsonObject, field: string, value: unknown, item: boolean): void {
    const present = fieldOf(into, field);
    const isName = item && field === 'id' && isId(value);
    if (isName && (present === undefined || isId(present))) return setField(into, field, value);
    const { releaseID, releaseDate, releaseTag } = this.#stamp;
    const version: Version = { releaseID, releaseDate, releaseTag, value };
    if (!isVersions(present)) setField(into, field, [version]);
    else if (!sameJson(present.at(-1)?.value, value)) present.push(version);
  }
}

function kindOf(present: unknown): Kind {
  if (present instanceof Fresh) return Array.isArray(present.value) ? 'list' : 'object';
  if (isObject(present)) return 'object';
  return Array.isArray(present) && !isVersions(present) ? 'list' : 'value';
}

function isRemoved(present: unknown): boolean {
  return isVersions(present) && present.every(({ value }) => value === null);
}
