import { isObject, type JsonObject } from '../shared/objects.js';
import { isId, isObjectList, setField } from './json.js';
import type { RuleTree } from './rule-tree.js';
import { isVersions, type Version } from './versions.js';

/** Which release said something, and when. */
export type Stamp = Omit<Version, 'value'>;

/**
 * A part of a versioned release that only one release has spoken of so far: kept as that release
 * has it, and not wrapped field by field until another one speaks of it.
 */
export class Fresh {
  constructor(
    readonly value: JsonObject | JsonObject[],
    readonly stamp: Stamp,
    readonly rules: RuleTree | undefined,
  ) {}

  /** The part with its own fields wrapped; what lies deeper stays fresh. */
  opened(): JsonObject | JsonObject[] {
    if (!Array.isArray(this.value)) return this.#openObject(this.value, false);
    return this.value.map((item) => this.#openObject(item, true));
  }

  #openObject(object: JsonObject, item: boolean): JsonObject {
    const { releaseID, releaseDate, releaseTag } = this.stamp;
    const opened: JsonObject = {};
    for (const field of Object.keys(object)) {
      const value = object[field];
      const rules = this.rules?.fields.get(field);
      if (isMerged(value, rules)) setField(opened, field, new Fresh(value, this.stamp, rules));
      else if (item && field === 'id' && isId(value)) setField(opened, field, value);
      else setField(opened, field, [{ releaseID, releaseDate, releaseTag, value }]);
    }
    return opened;
  }
}

/** Whether what stands there is merged field by field, and not kept whole. */
export function isMerged(
  value: unknown,
  rules: RuleTree | undefined,
): value is JsonObject | JsonObject[] {
  if (rules?.rule === 'replace') return false;
  return isObject(value) || isObjectList(value);
}

/** A versioned release, or a part of one, with nothing left fresh. */
export function allOpened(value: unknown): unknown {
  if (value instanceof Fresh) return allOpened(value.opened());
  if (Array.isArray(value)) return isVersions(value) ? value : value.map(allOpened);
  if (isObject(value))
    for (const field of Object.keys(value)) setField(value, field, allOpened(value[field]));
  return value;
}
