import type { JsonObject } from '../shared/objects.js';
import type { Findings } from './findings.js';
import { foundValue } from './messages.js';
import type { Trail } from './place.js';
import type { Version } from './types.js';

const versions: readonly string[] = ['1.0', '1.1'] satisfies Version[];

export function isVersion(value: unknown): value is Version {
  return typeof value === 'string' && versions.includes(value);
}

/**
 * The version a package follows: what it says, else 1.1. Anything but 1.0 or
 * 1.1 is reported, and checked as 1.1.
 */
export function versionOf({ version }: JsonObject, trail: Trail, findings: Findings): Version {
  if (version === undefined || isVersion(version)) return version ?? '1.1';
  const isText = typeof version === 'string';
  trail.at(['version'], () =>
    findings.check(
      isText ? 'version_unknown' : 'version_not_text',
      isText
        ? 'This is no version of the standard that can be checked. "1.0" or "1.1" is accepted; the rest was checked as 1.1.'
        : 'The version is not text. "1.0" or "1.1", in quotes, is accepted; the rest was checked as 1.1.',
      trail,
      foundValue(version),
    ),
  );
  return '1.1';
}
