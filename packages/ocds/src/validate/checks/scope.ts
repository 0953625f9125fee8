import { isObject, type JsonObject } from '../../shared/objects.js';
import type { Findings } from '../findings.js';
import type { Ledger } from '../ledger.js';
import type { Trail } from '../place.js';
import type { Version } from '../types.js';

/** A release being checked, and where to say what was found. */
export interface Scope {
  release: JsonObject;
  ocid: string;
  trail: Trail;
  findings: Findings;
  ledger: Ledger;
  version: Version;
}

/** The objects of a list with their positions; nothing when it is no list. */
export function* itemsOf(list: unknown): Generator<[JsonObject, number]> {
  if (!Array.isArray(list)) return;
  for (let index = 0; index < list.length; index += 1) {
    const item: unknown = list[index];
    if (isObject(item)) yield [item, index];
  }
}

/** A block, or one without fields where there is none. */
export function blockOf(value: unknown): JsonObject {
  return isObject(value) ? value : nothing;
}

const nothing: JsonObject = {};

/** The words of a release's tag. */
export function isTagged({ tag }: JsonObject, words: readonly string[]): boolean {
  return Array.isArray(tag) && tag.some((word) => words.includes(word as string));
}
