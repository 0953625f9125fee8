import type { VersionedRelease } from '../index.js';
import type { JsonObject } from '../shared/objects.js';
import { sameJson } from '../shared/same-json.js';
import { allOpened, Fresh, type Stamp } from './fresh.js';
import { copy, fieldOf, isId, type Kind, kindOf, setField } from './json.js';
import { mergeFields } from './merge-fields.js';
import type { Beginning, Merging, Start } from './merging.js';
import type { RuleTree } from './rule-tree.js';
import type { MergeOptions } from './types.js';
import { isVersions, type Version } from './versions.js';

/** A versioned release, before any release is laid over it. */
export function beginVersioned(
  rules: RuleTree,
  { onConflict, onWarning = () => undefined }: MergeOptions,
  { previous = {}, kept = copy, adopt, ...start }: Start = {},
): Beginning<VersionedRelease> & { fields(): JsonObject } {
  const { ocid: first, ...fields } = previous;
  let ocid = first;
  let stamp: Stamp = { releaseID: null, releaseDate: null, releaseTag: null };
  const merging: Merging = {
    keepLater: onConflict === 'keep-later',
    warn: onWarning,
    kindOf: kindOfPresent,
    isRemoved,
    adopt: (part, inner) => adopt?.(part, inner) && new Fresh(part, stamp, inner),
    opened: (present) => (present instanceof Fresh ? present.opened() : undefined),
    keep: (into, field, value, item) => keepVersion(into, field, kept(value), item, stamp),
    ...start,
  };
  return {
    add({ ocid: own, id, date, tag, ...rest }) {
      ocid = own ?? ocid;
      stamp = {
        releaseID: (id as string | undefined) ?? null,
        releaseDate: (date as string | undefined) ?? null,
        releaseTag: (copy(tag) as string[] | undefined) ?? null,
      };
      mergeFields(fields, rest, rules, '', merging);
    },
    /** The versioned release, where parts that one release alone has spoken of are still fresh. */
    fields: () => ({ ocid, ...fields }),
    release: () => allOpened({ ocid, ...fields }) as VersionedRelease,
  };
}

function keepVersion(
  into: JsonObject,
  field: string,
  value: unknown,
  item: boolean,
  stamp: Stamp,
): void {
  const present = fieldOf(into, field);
  const isName = item && field === 'id' && isId(value);
  if (isName && (present === undefined || isId(present))) {
    setField(into, field, value);
    return;
  }
  const { releaseID, releaseDate, releaseTag } = stamp;
  const version: Version = { releaseID, releaseDate, releaseTag, value };
  if (!isVersions(present)) {
    setField(into, field, [version]);
    return;
  }
  // Two items of one id in one release are one item: what the first said was never so.
  if (present.length > 0 && isOf(present.at(-1), stamp)) present.pop();
  if (present.length === 0 || !sameJson(present.at(-1)?.value, value)) present.push(version);
}

/** Whether a version is of this very release: they share its tag, as one object where it has one. */
function isOf(
  version: Version | undefined,
  { releaseID, releaseDate, releaseTag }: Stamp,
): boolean {
  return (
    version?.releaseTag === releaseTag &&
    version.releaseID === releaseID &&
    version.releaseDate === releaseDate
  );
}

function kindOfPresent(present: unknown): Kind {
  if (present instanceof Fresh) return Array.isArray(present.value) ? 'list' : 'object';
  return kindOf(present, isVersions(present));
}

function isRemoved(present: unknown): boolean {
  return isVersions(present) && present.every(({ value }) => value === null);
}
