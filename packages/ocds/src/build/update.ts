import type { Release } from '../index.js';
import { builtInRules, compile } from '../merge/index.js';
import { fieldOf } from '../merge/json.js';
import { releaseSchema } from '../schema/release.js';
import { isObject, type JsonObject } from '../shared/objects.js';
import { removal } from './changes.js';
import { checkedBlock, refuseNullInLists, refuseRepeatedIds, refuseUnfit } from './check.js';
import { type DiffOptions, diff } from './diff.js';
import { BuildError } from './errors.js';
import { checkedDate } from './head.js';
import { keyOf, kindOf } from './kinds.js';
import { inField, inItem, type Place, rootOf } from './place.js';
import { plain } from './plain.js';
import type { UpdateContent } from './written.js';

/**
 * The next release of a process, of what changed since `previous`, a compiled
 * release. Null removes a field, or all of a block. What was known already is
 * left out, and the ids and fields that the standard requires beside a change
 * are filled in. Throws as `diff` does, and BuildError where nothing changed.
 */
export function buildUpdate(
  previous: object,
  changes: UpdateContent,
  options: DiffOptions,
): Release {
  const { rules = builtInRules } = options;
  const written = checkedBlock(plain(changes, releaseSchema));
  refuseUnfit(written);
  refuseNullInLists(written, rules);
  refuseRepeatedIds(written, rules);
  const before = checkedBlock(plain(previous, releaseSchema));
  const update = leavesNulled(written, before, rootOf(rules));
  const { date } = previous as JsonObject;
  const head = { ocid: before.ocid, date: checkedDate(options.date, { date }) };
  const next = compile(
    [
      { ...before, date: '' },
      { ...update, ...head },
    ],
    { rules },
  );
  const release = diff({ ...before, date }, next, options);
  if (release) return release;
  throw new BuildError('nothing_changed', '', 'This says nothing that was not known before.');
}

/** Null over a block or a list is spelled out, for merging does not hear it. */
function leavesNulled(written: JsonObject, before: JsonObject, place: Place): JsonObject {
  const fields = Object.entries(written).map(([name, value]) => [
    name,
    nulled(value, fieldOf(before, name), inField(place, name)),
  ]);
  return Object.fromEntries(fields) as JsonObject;
}

function nulled(value: unknown, before: unknown, place: Place): unknown {
  const was = kindOf(before, place.path, place.rules);
  if (value === null) return was === 'nothing' ? null : removal(before, place);
  if (was === 'object' && isObject(value)) return leavesNulled(value, before as JsonObject, place);
  if (was !== 'list' || !Array.isArray(value)) return value;
  const known = new Map((before as JsonObject[]).map((item) => [keyOf(item), item]));
  return value.map((item: unknown, at) => {
    const earlier = isObject(item) && keyOf(item) !== undefined && known.get(keyOf(item));
    return earlier ? leavesNulled(item, earlier, inItem(place, at)) : item;
  });
}
