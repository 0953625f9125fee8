import type { MergeRules } from '../merge/index.js';
import { fieldOf } from '../merge/json.js';
import { releaseTag } from '../schema/codelists/process.js';
import type { CodeOf } from '../schema/index.js';
import { isObject, type JsonObject, objects } from '../shared/objects.js';
import { keyOf, kindOf, meaning, pathTo } from './kinds.js';

export type ReleaseTag = Exclude<CodeOf<'releaseTag'>, 'compiled'>;

/** Why a release is published, in the order of the standard's list. */
export function tagsOf(before: JsonObject, changes: JsonObject, rules: MergeRules): ReleaseTag[] {
  const [award, contract] = [finderIn(before.awards), finderIn(before.contracts)];
  const tags = new Set<ReleaseTag>([
    ...planningTags(before, changes),
    ...tenderTags(before, changes),
    ...objects(changes.awards as JsonObject[]).map((each) => awardTag(award(each), each)),
    ...objects(changes.contracts as JsonObject[]).flatMap((each) =>
      contractTags(contract(each), each, rules),
    ),
  ]);
  if (tags.size === 0) tags.add(latestStage({ ...before, ...changes }));
  return (Object.keys(releaseTag.codes) as ReleaseTag[]).filter((tag) => tags.has(tag));
}

function planningTags(before: JsonObject, changes: JsonObject): ReleaseTag[] {
  if (changes.planning === undefined) return [];
  return [before.planning === undefined ? 'planning' : 'planningUpdate'];
}

function tenderTags(before: JsonObject, changes: JsonObject): ReleaseTag[] {
  const tender = changes.tender;
  if (!isObject(tender)) return [];
  const was = isObject(before.tender) ? before.tender : undefined;
  const status = tender.status ?? was?.status;
  if (isPlanned(status) || (isPlanned(was?.status) && status === 'withdrawn'))
    return [was || before.planning !== undefined ? 'planningUpdate' : 'planning'];
  if (was && tender.status === 'cancelled') return ['tenderCancellation'];
  // A first notice of an award or a contract tells of its tender as history.
  const isHistory = status !== 'active' && (changes.awards ?? changes.contracts) !== undefined;
  if (!was) return isHistory ? [] : ['tender'];
  if (isPlanned(was.status)) return ['tender'];
  return [hasNewAmendment(was, tender) ? 'tenderAmendment' : 'tenderUpdate'];
}

const isPlanned = (status: unknown) => status === 'planning' || status === 'planned';

function awardTag(was: JsonObject | undefined, award: JsonObject): ReleaseTag {
  if (!was) return 'award';
  return award.status === 'cancelled' ? 'awardCancellation' : 'awardUpdate';
}

function contractTags(
  was: JsonObject | undefined,
  contract: JsonObject,
  rules: MergeRules,
): ReleaseTag[] {
  const { id: _id, awardID, implementation, ...rest } = contract;
  const tags: ReleaseTag[] = [];
  if (!was) tags.push('contract');
  else if (rest.status === 'terminated') tags.push('contractTermination');
  else if (hasNewAmendment(was, rest)) tags.push('contractAmendment');
  else if (Object.keys(rest).length > 0 || awardID !== was.awardID) tags.push('contractUpdate');
  if (isObject(implementation)) {
    const done = isObject(was?.implementation) ? was.implementation : {};
    const onlyAdds = addsOnly(done, implementation, 'contracts.implementation', rules);
    tags.push(onlyAdds ? 'implementation' : 'implementationUpdate');
  }
  return tags;
}

/** Finds the item of a list that another is a later telling of; the first, where ids repeat. */
function finderIn(list: unknown): (item: JsonObject) => JsonObject | undefined {
  const known = new Map<unknown, JsonObject>();
  for (const one of objects(list as JsonObject[]))
    if (!known.has(keyOf(one))) known.set(keyOf(one), one);
  return (item) => known.get(keyOf(item));
}

function hasNewAmendment(was: JsonObject, changes: JsonObject): boolean {
  const amendments = objects(changes.amendments as JsonObject[]);
  const earlier = finderIn(was.amendments);
  return amendments.some((amendment) => !earlier(amendment));
}

/** Whether the changes tell of new things and leave everything told before as it was. */
function addsOnly(
  before: JsonObject,
  changes: JsonObject,
  path: string,
  rules: MergeRules,
): boolean {
  return Object.entries(changes).every(([name, value]) => {
    const here = pathTo(path, name);
    const was = fieldOf(before, name);
    const kind = kindOf(was, here, rules);
    if (kind === 'nothing') return true;
    if (kind === 'object') return addsOnly(was as JsonObject, value as JsonObject, here, rules);
    if (kind === 'leaf') return meaning(was, here, rules) === meaning(value, here, rules);
    const earlier = finderIn(was);
    return objects(value as JsonObject[]).every((item) => {
      const same = keyOf(item) === undefined ? undefined : earlier(item);
      return !same || addsOnly(same, item, here, rules);
    });
  });
}

/** What is left, such as a party's new address, updates the stage that the process has reached. */
function latestStage(now: JsonObject): ReleaseTag {
  if (now.contracts !== undefined) return 'contractUpdate';
  if (now.awards !== undefined) return 'awardUpdate';
  if (!isObject(now.tender)) return now.planning === undefined ? 'planning' : 'planningUpdate';
  return isPlanned(now.tender.status) ? 'planningUpdate' : 'tenderUpdate';
}
