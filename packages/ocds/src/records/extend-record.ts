import type { LinkedRelease, OcdsRecord } from '../index.js';
import { OutOfOrderError, startCompiling, startVersioning } from '../merge/index.js';
import { dateOf } from '../merge/order.js';
import { idText, isObject, type JsonObject } from '../shared/objects.js';
import { MixedProcessesError, MixedReleasesError } from './errors.js';
import { isLink, refuseMixture } from './link.js';
import { recordOf, releasesIn } from './record-of.js';
import type { RecordOptions } from './types.js';

/**
 * The record with one more release, in the form it has already. Where it holds
 * its releases it is made anew from them; where it links to them, the release
 * is merged onto what the record says, and the earlier ones need not be at
 * hand. It keeps the parts that it has, so `compiled` and `versioned` do not
 * matter here.
 *
 * Throws what `recordOf` throws, and OutOfOrderError where the release is
 * older than those that the record only links to.
 */
export function extendRecord(
  record: OcdsRecord,
  release: unknown,
  options: RecordOptions = {},
): OcdsRecord {
  const ocid = idText(record.ocid);
  const listed = record.releases ?? [];
  refuseMixture(listed, ocid);
  const linked = listed.some(isLink);
  if (!isObject(release) || idText(release.ocid) !== ocid)
    throw new MixedProcessesError('several_ocids', `A release of ${ocid} is accepted here.`);
  if (listed.length > 0 && linked !== (options.form === 'linked'))
    throw new MixedReleasesError(
      'releases_both_embedded_and_linked',
      `The record ${ocid} has ${linked ? 'linked' : 'embedded'} releases, and only such are accepted.`,
    );
  return linked ? grown(record, release, options) : rebuilt(record, release, options);
}

function rebuilt(record: OcdsRecord, release: JsonObject, options: RecordOptions): OcdsRecord {
  const { releases = [], compiledRelease, versionedRelease } = record;
  const parts = { compiled: Boolean(compiledRelease), versioned: Boolean(versionedRelease) };
  return { ...record, ...recordOf([...releases, release], { ...options, ...parts }) };
}

function grown(record: OcdsRecord, release: JsonObject, options: RecordOptions): OcdsRecord {
  const { compiledRelease, versionedRelease, releases: listed = [] } = record;
  const last = listed.at(-1)?.date;
  const date = dateOf(release, listed.length);
  if (typeof last === 'string' && date < last)
    throw new OutOfOrderError(`The release of ${date} is older than that of ${last}.`, 'date');
  const releases = [...listed, ...releasesIn([release], options)] as LinkedRelease[];
  const result: OcdsRecord = { ...record, releases };
  if (compiledRelease) {
    const growing = startCompiling({ ...options, previous: compiledRelease });
    growing.add(release);
    result.compiledRelease = growing.release();
  }
  if (versionedRelease) {
    const quiet = compiledRelease ? { onWarning: () => undefined } : {};
    const growing = startVersioning({ ...options, ...quiet, previous: versionedRelease });
    growing.add(release);
    result.versionedRelease = growing.release();
  }
  return result;
}
