import { builtInRules } from '../merge/index.js';
import { linkedReleaseSchema, recordSchema } from '../schema/record.js';
import { releaseSchema } from '../schema/release.js';
import { isObject, type JsonObject } from '../shared/objects.js';
import {
  checkedBlock,
  checkedBlocks,
  refuseInvalid,
  refuseNullInLists,
  refuseRepeatedIds,
  refuseUnfit,
} from './check.js';
import { BuildError } from './errors.js';
import { checkedId, checkedOcid } from './head.js';
import { plain } from './plain.js';

type Named = JsonObject & { ocid: string };

/** A release that stands in a package or a record. */
export function checkedRelease(release: JsonObject, pointer: string): Named {
  const ocid = checkedOcid(release.ocid, `${pointer}/ocid`);
  checkedId(release.id, `${pointer}/id`);
  refuseNullInLists(release, builtInRules, '', pointer);
  refuseRepeatedIds(release, builtInRules, '', pointer);
  return { ...release, ocid };
}

export function refuseRepeated(releases: readonly JsonObject[], base = '/releases'): void {
  const seen = new Set<string>();
  for (const [at, { ocid, id }] of releases.entries()) {
    const name = JSON.stringify([ocid, id]);
    if (seen.has(name))
      throw new BuildError(
        'repeated_release',
        `${base}/${at}`,
        'A release of this process with this id stands before it.',
      );
    seen.add(name);
  }
}

/** A record whose releases are all of its own process: either all whole, oldest first, or all links. */
export function checkedRecord(given: JsonObject, pointer: string): Named {
  const record = checkedBlock(plain(given, recordSchema, pointer), pointer);
  refuseUnfit(record, pointer);
  const ocid = checkedOcid(record.ocid, `${pointer}/ocid`);
  const releases = checkedReleases(record.releases, ocid, `${pointer}/releases`);
  for (const field of ['compiledRelease', 'versionedRelease'])
    if (isObject(record[field])) refuseOther(record[field], ocid, `${pointer}/${field}`);
  return { ...record, ocid, releases };
}

function checkedReleases(given: unknown, ocid: string, base: string): JsonObject[] {
  const releases = checkedBlocks(given, base);
  const whole = releases.filter(({ id }) => id !== undefined).length;
  if (whole > 0 && whole < releases.length)
    throw new BuildError(
      'not_valid',
      base,
      'Some of these are whole and some are links. One or the other is accepted.',
    );
  const schema = whole > 0 ? releaseSchema : linkedReleaseSchema;
  const checked = releases.map((release, at) => {
    const pointer = `${base}/${at}`;
    const written = checkedBlock(plain(release, schema, pointer));
    if (whole > 0) {
      refuseOther(written, ocid, pointer);
      checkedRelease(written, pointer);
    }
    refuseInvalid(written, schema, pointer);
    return written;
  });
  if (whole > 0) refuseRepeated(checked, base);
  refuseUnordered(checked, base);
  return checked;
}

function refuseOther(release: JsonObject, ocid: string, pointer: string): void {
  if (release.ocid === ocid) return;
  const message = `This is not of ${ocid}, the process of its record.`;
  throw new BuildError('other_process', `${pointer}/ocid`, message);
}

function refuseUnordered(releases: readonly JsonObject[], base: string): void {
  let latest = '';
  for (const [at, { date }] of releases.entries()) {
    if (typeof date !== 'string') continue;
    if (date < latest) {
      const message = `The date ${date} sorts before ${latest}, the date of the release before it.`;
      throw new BuildError('date_not_later', `${base}/${at}/date`, message);
    }
    latest = date;
  }
}
