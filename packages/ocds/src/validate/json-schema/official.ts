import ajv, { type Options } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { isDateTime, isUri, jsonSchema } from '../../schema/index.js';
import { isObject, type JsonObject } from '../../shared/objects.js';
import { builtInCodelists, extendCodelists } from '../codelists.js';
import type { CodelistFiles, Extension } from '../extensions/types.js';
import { isDereferenced, referring } from '../referring.js';
import { type Part, type Standard, type StandardParts, standardOf } from '../standard.js';
import { violationsOf } from './ajv-violations.js';
import { prepared } from './prepare.js';

/** The standard's JSON Schemas (draft 4), dereferenced or not; parts left out are the built-in ones. */
export interface OfficialSchemas {
  release: JsonObject;
  releasePackage?: JsonObject;
  recordPackage?: JsonObject;
  versionedRelease?: JsonObject;
}

export interface OfficialOptions {
  /** Applied in turn to the release schema and the codelists. */
  extensions?: readonly Extension[];
  /** Codelists by file name; those not given are the standard's own. */
  codelists?: CodelistFiles;
}

/** A schema that cannot be used: its message says what is wrong with it. */
export class UnusableSchema extends Error {
  override readonly name = 'UnusableSchema';
}

/**
 * Checks against official JSON Schemas. Each part is compiled when first
 * needed and once only. Throws UnusableSchema, at once for the schemas given.
 */
export function officialStandard(
  schemas: OfficialSchemas,
  { extensions = [], codelists = {} }: OfficialOptions = {},
): Standard {
  const standard = standardOf({
    engine: 'official',
    version: versionOf(schemas.release),
    release: withReferences(schemas.release),
    releasePackage: schemas.releasePackage ?? jsonSchema('release-package'),
    recordPackage: schemas.recordPackage ?? jsonSchema('record-package'),
    lists: extendCodelists(builtInCodelists, [codelists]),
    checkOf: checkOf(schemas.versionedRelease ?? jsonSchema('versioned-release')),
  });
  const extended = extensions.length > 0 ? standard.extended(extensions) : standard;
  for (const part of partsGiven(schemas)) {
    extended.tree(part);
    extended.violations(part, {});
  }
  return extended;
}

function withReferences(release: JsonObject): JsonObject {
  if (!isDereferenced(release)) return release;
  const blocks = Object.entries(release.definitions as JsonObject).filter(
    (entry): entry is [string, JsonObject] => isObject(entry[1]),
  );
  return referring(release, Object.fromEntries(blocks));
}

/** What is given is made ready at once, so that a schema that cannot be used is refused before data is read. */
function partsGiven({ releasePackage, recordPackage, versionedRelease }: OfficialSchemas): Part[] {
  const parts: Part[] = ['release'];
  if (releasePackage) parts.push('release-package');
  if (recordPackage) parts.push('record-package', 'record', 'linked-release');
  if (versionedRelease) parts.push('versioned-release');
  return parts;
}

function checkOf(versionedRelease: JsonObject): StandardParts['checkOf'] {
  return (part, schema) => {
    // The walked tree of a versioned release may refer to itself, and says less than the schema of its own.
    const check = compiled(part === 'versioned-release' ? versionedRelease : schema);
    return (value) => (check(value) ? [] : violationsOf(check.errors ?? [], value));
  };
}

const options: Options = {
  allErrors: true,
  verbose: true,
  strict: false,
  logger: false,
  unicodeRegExp: false,
};

function compiled(schema: JsonObject) {
  try {
    const compiler = new ajv.default(options);
    addFormats.default(compiler);
    // The same two formats in both engines, and faster than those of the package.
    compiler.addFormat('date-time', isDateTime);
    compiler.addFormat('uri', isUri);
    return compiler.compile(prepared(schema));
  } catch (error) {
    throw new UnusableSchema(`This is not a schema that can be used: ${(error as Error).message}`);
  }
}

/** `…/schema/1__1__5/release-schema.json` is version 1.1. */
function versionOf({ id }: JsonObject): string {
  const [, major, minor] = /\/(\d+)__(\d+)/.exec(typeof id === 'string' ? id : '') ?? [];
  return major && minor ? `${major}.${minor}` : '1.1';
}
