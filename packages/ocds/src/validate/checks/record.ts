import type { JsonObject } from '../../shared/objects.js';
import type { Findings } from '../findings.js';
import { foundValue } from '../messages.js';
import type { Trail } from '../place.js';
import { blockOf, itemsOf } from './scope.js';

/** Rules between a record and the releases in it. */
export function checkRecord(record: JsonObject, trail: Trail, findings: Findings): void {
  checkOcids(record, trail, findings);
  checkOrder(record, trail, findings);
  const { tag } = blockOf(record.compiledRelease);
  if (!Array.isArray(tag) || tag.includes('compiled')) return;
  trail.at(['compiledRelease', 'tag'], () =>
    findings.check(
      'compiled_release_not_tagged',
      'The tag of a compiled release is ["compiled"].',
      trail,
    ),
  );
}

function checkOcids(record: JsonObject, trail: Trail, findings: Findings): void {
  const { ocid, compiledRelease, versionedRelease } = record;
  const inside: [JsonObject, (string | number)[]][] = [
    [blockOf(compiledRelease), ['compiledRelease', 'ocid']],
    [blockOf(versionedRelease), ['versionedRelease', 'ocid']],
  ];
  for (const [release, index] of itemsOf(record.releases))
    inside.push([release, ['releases', index, 'ocid']]);
  for (const [release, at] of inside)
    if (typeof ocid === 'string' && typeof release.ocid === 'string' && release.ocid !== ocid)
      trail.at(at, () =>
        findings.check(
          'ocid_differs_from_record',
          "This is not the ocid of the record. A record holds one process's releases only.",
          trail,
          foundValue(release.ocid),
        ),
      );
}

function checkOrder({ releases }: JsonObject, trail: Trail, findings: Findings): void {
  let latest = '';
  for (const [{ date }, index] of itemsOf(releases)) {
    if (typeof date !== 'string') continue;
    if (latest !== '' && Date.parse(date) < Date.parse(latest))
      trail.at(['releases', index, 'date'], () =>
        findings.check(
          'releases_out_of_order',
          'This release is older than the one before it. A record gives its releases oldest first.',
          trail,
          foundValue(date),
        ),
      );
    else latest = date;
  }
}
