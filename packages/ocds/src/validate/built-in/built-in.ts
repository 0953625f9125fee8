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
import { builtInCodelists } from '../codelists.js';
import { type Part, type Standard, type StandardParts, standardOf } from '../standard.js';
import { withDefinitions } from './blocks.js';
import { violationsOf } from './zod-violations.js';

let standard: Standard | undefined;

/**
 * OCDS 1.1.5 with the Metrics extension, as `@kith/ocds/schema` describes it.
 * With further extensions, their fields and codelists are known, so that they
 * are not reported as undeclared; the types of those fields are checked by
 * `officialStandard` only.
 */
export function builtInStandard(): Standard {
  standard ??= standardOf({
    engine: 'built-in',
    version: '1.1',
    release: withDefinitions(jsonSchema('release')),
    releasePackage: jsonSchema('release-package'),
    recordPackage: jsonSchema('record-package'),
    lists: builtInCodelists,
    checkOf,
  });
  return standard;
}

const checkOf: StandardParts['checkOf'] = (part, _schema, tree) => {
  const schema = schemas[part]();
  return (value) => {
    const { error } = schema.safeParse(value);
    return error ? violationsOf(error.issues, value, tree) : [];
  };
};

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
