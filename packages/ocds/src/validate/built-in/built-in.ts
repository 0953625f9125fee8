import * as z from 'zod/mini';
import {
  jsonSchema,
  linkedReleaseSchema,
  recordPackageSchema,
  recordSchema,
  releasePackageSchema,
  releaseSchema,
  versionedReleaseSchema,
} from '../../schema/index.js';
import type { JsonObject } from '../../shared/objects.js';
import { builtInCodelists } from '../codelists.js';
import type { Violation } from '../messages.js';
import { type Part, type Standard, type StandardParts, standardOf } from '../standard.js';
import { withDefinitions } from './blocks.js';
import { violationsIn } from './patched.js';
import { violationsOf } from './zod-violations.js';

let standard: Standard | undefined;
let unpatched: JsonObject | undefined;

/**
 * OCDS 1.1.5 with the Metrics extension, as `@kith/ocds/schema` describes it.
 * Releases are held to the rules of further extensions too.
 */
export function builtInStandard(): Standard {
  unpatched ??= withDefinitions(jsonSchema('release'));
  standard ??= standardOf({
    engine: 'built-in',
    version: '1.1',
    release: unpatched,
    releasePackage: jsonSchema('release-package'),
    recordPackage: jsonSchema('record-package'),
    lists: builtInCodelists,
    checkOf,
  });
  return standard;
}

const checkOf: StandardParts['checkOf'] = (part, schema, tree) => {
  const own = schemas[part]();
  const isPatched = part === 'release' && schema !== unpatched;
  return (value) => {
    const { error } = own.safeParse(value);
    const found = error ? violationsOf(error.issues, value, tree) : [];
    return isPatched ? withPatched(found, violationsIn(value, schema)) : found;
  };
};

/** What the standard's own description says of a value, and what extensions add to it. */
function withPatched(found: readonly Violation[], added: readonly Violation[]): Violation[] {
  const keyOf = ({ keyword, at, field }: Violation) => JSON.stringify([keyword, at, field]);
  return [...new Map([...found, ...added].map((each) => [keyOf(each), each])).values()];
}

const schemas: Record<Part, () => z.ZodMiniType> = {
  release: () => releaseSchema,
  'linked-release': () => linkedReleaseSchema,
  'versioned-release': () => versionedReleaseSchema,
  'release-package': () => {
    const { releases: _, ...metadata } = releasePackageSchema.shape;
    return z.looseObject(metadata);
  },
  'record-package': () => {
    const { records: _, ...metadata } = recordPackageSchema.shape;
    return z.looseObject(metadata);
  },
  record: () => {
    const releases = z.array(z.unknown()).check(z.minLength(1));
    return z.looseObject({ ocid: recordSchema.shape.ocid, releases });
  },
};
