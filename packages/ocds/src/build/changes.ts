import type { MergeRules } from '../merge/index.js';
import { fieldOf } from '../merge/json.js';
import { pointerTo } from '../read/messages.js';
import type { JsonObject } from '../shared/objects.js';
import { ItemDeletedError, TypeChangedError } from './errors.js';
import { inWords, keyOf, kindOf, meaning, pathTo } from './kinds.js';
import { inField, inItem, type Place } from './place.js';
import { requiredOf } from './shape.js';

/**
 * The smallest block that, laid over `before`, says what `after` says: fields
 * that changed, nulls for those that went, ids that tell items apart, and what
 * the standard requires beside them. Undefined when nothing changed.
 */
export function changesOf(
  before: JsonObject,
  after: JsonObject,
  place: Place,
): JsonObject | undefined {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  const changed: [string, unknown][] = [];
  for (const name of names) {
    const value = change(fieldOf(before, name), fieldOf(after, name), inField(place, name));
    if (value !== undefined) changed.push([name, value]);
  }
  if (changed.length === 0) return undefined;
  const needed = requiredOf(place.shape).filter((name) => after[name] != null);
  const fields = Object.fromEntries(changed);
  const beside = needed.filter((name) => !Object.hasOwn(fields, name));
  return { ...Object.fromEntries(beside.map((name) => [name, after[name]])), ...fields };
}

function change(before: unknown, after: unknown, place: Place): unknown {
  const { path, pointer, rules } = place;
  const was = kindOf(before, path, rules);
  const is = kindOf(after, path, rules);
  if (is === 'nothing') return was === 'nothing' ? undefined : removal(before, place);
  if (was === 'nothing') return whole(after, path, rules);
  if (was !== is) throw new TypeChangedError(pointer, inWords[was], inWords[is]);
  if (is === 'object') return changesOf(before as JsonObject, after as JsonObject, place);
  if (is === 'list') return changedItems(before as JsonObject[], after as JsonObject[], place);
  const same = meaning(before, path, rules) === meaning(after, path, rules);
  return same ? undefined : after;
}

/** Null over a block is ignored by merging, so each of its leaves is nulled. */
export function removal(value: unknown, place: Place): unknown {
  const kind = kindOf(value, place.path, place.rules);
  if (kind === 'list') throw new ItemDeletedError(pointerTo(place.pointer, 0));
  if (kind !== 'object') return null;
  const leaves = Object.entries(value as JsonObject)
    .map(([name, inner]) => [name, inner, inField(place, name)] as const)
    .filter(([, inner, here]) => kindOf(inner, here.path, here.rules) !== 'nothing')
    .map(([name, inner, here]) => [name, removal(inner, here)]);
  return Object.fromEntries(leaves) as JsonObject;
}

function changedItems(before: JsonObject[], after: JsonObject[], place: Place): unknown {
  const { path, pointer, rules } = place;
  const present = (item: JsonObject) => kindOf(item, path, rules) !== 'nothing';
  const known = new Map(before.map((item) => [keyOf(item), item]));
  const unnamed = before.filter((item) => keyOf(item) === undefined && present(item));
  const waiting = counted(unnamed.map((item) => meaning(item, path, rules)));
  const kept = new Set<string | number>();
  const changed: unknown[] = [];
  for (const [at, item] of after.entries()) {
    if (!present(item)) continue;
    const key = keyOf(item);
    const earlier = key === undefined ? undefined : known.get(key);
    if (key !== undefined) kept.add(key);
    if (earlier) {
      const fields = changesOf(earlier, item, inItem(place, at));
      if (fields) changed.push({ id: key, ...fields });
    } else if (key !== undefined || !taken(waiting, meaning(item, path, rules)))
      changed.push(whole(item, path, rules));
  }
  for (const [at, item] of before.entries()) {
    const key = keyOf(item);
    if (key !== undefined && !kept.has(key)) throw new ItemDeletedError(pointerTo(pointer, at));
  }
  if ([...waiting.values()].some((count) => count > 0))
    throw new ItemDeletedError(pointer, 'An item without an id cannot be changed or taken out.');
  return changed.length > 0 ? changed : undefined;
}

function counted(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function taken(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text) ?? 0;
  if (count > 0) counts.set(text, count - 1);
  return count > 0;
}

/** A value that was not there before, without the parts of it that say nothing. */
function whole(value: unknown, path: string, rules: MergeRules): unknown {
  const kind = kindOf(value, path, rules);
  if (kind === 'list')
    return (value as JsonObject[])
      .filter((item) => kindOf(item, path, rules) !== 'nothing')
      .map((item) => whole(item, path, rules));
  if (kind !== 'object') return value;
  const fields = Object.entries(value as JsonObject)
    .filter(([name, inner]) => kindOf(inner, pathTo(path, name), rules) !== 'nothing')
    .map(([name, inner]) => [name, whole(inner, pathTo(path, name), rules)]);
  return Object.fromEntries(fields) as JsonObject;
}
