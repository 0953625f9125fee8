import type { Release } from '../index.js';
import type { MergeRules } from '../merge/index.js';
import { releaseSchema } from '../schema/release.js';
import type { JsonObject } from '../shared/objects.js';
import { refuseInvalid, refuseNullInLists, refuseRepeatedIds, refuseUnfit } from './check.js';

/** The release, once it has passed everything that a release must. */
export function finished(release: JsonObject, rules: MergeRules): Release {
  refuseUnfit(release);
  refuseNullInLists(release, rules);
  refuseInvalid(release, releaseSchema);
  refuseRepeatedIds(release, rules);
  return release as Release;
}
