import type { Release } from '../index.js';
import { builtInRules, compile, type MergeRules } from '../merge/index.js';
import { releaseSchema } from '../schema/release.js';
import type { JsonObject } from '../shared/objects.js';
import { changesOf } from './changes.js';
import { refuseRepeatedIds } from './check.js';
import { BuildError } from './errors.js';
import { finished } from './finish.js';
import { checkedDate, checkedId, checkedOcid, checkedTag, type ReleaseHead } from './head.js';
import { rootOf } from './place.js';
import { plain } from './plain.js';
import { tagsOf } from './tags.js';

export interface DiffOptions extends ReleaseHead {
  /** Default: the rules of OCDS 1.1.5 with the Metrics extension. */
  rules?: MergeRules;
}

/**
 * The smallest release that turns what is known (`previous`, a compiled release)
 * into what should be known (`next`, in the same shape): merging the two gives
 * `next`. Undefined when nothing changed. Neither is changed. Dates that the
 * standard knows are compared as instants and written in UTC; `date`, by which
 * releases are merged, so that its text sorts after that of \`previous\`.
 *
 * Merging lists items in the order in which they first appeared, so their order
 * is not compared; and what is left of a removed block is an empty block, which
 * says nothing. `ocid` and `initiationType` may be left out of `next`.
 *
 * Throws BuildError for anything that would not be valid, ItemDeletedError,
 * FieldNotRemovableError and TypeChangedError for what no release can do, and
 * MergeError where `previous` or `next` holds what cannot be merged at all.
 */
export function diff(
  previous: object,
  next: object,
  { rules = builtInRules, id, date, tag }: DiffOptions,
): Release | undefined {
  const before = settled(previous, rules);
  refuseRepeatedIds(next, rules);
  const after = settled(next, rules);
  const ocid = checkedOcid(before.ocid);
  if (after.ocid !== undefined && after.ocid !== ocid)
    throw new BuildError('other_process', '/ocid', `This is another process than ${ocid}.`);
  const { initiationType = before.initiationType } = after;
  const target = { ...after, ocid, initiationType };
  const changes = changesOf(facts(before), facts(target), rootOf(rules));
  if (!changes) return undefined;
  const { ocid: _ocid, ...fields } = changes;
  const head = { ocid, id: checkedId(id), date: checkedDate(date, previous as JsonObject) };
  const why = checkedTag(tag, tagsOf(before, fields, rules));
  return finished({ ...head, tag: why, ...fields }, rules);
}

/** What one release says by itself, after merging has dropped what says nothing. */
function settled(release: object, rules: MergeRules): JsonObject {
  return compile([plain(release, releaseSchema)], { rules });
}

/** A release without what it says of itself. */
function facts({ id: _id, date: _date, tag: _tag, ...rest }: JsonObject): JsonObject {
  return rest;
}
