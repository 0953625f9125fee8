import { extendSchema } from '../shared/extend-schema.js';
import { followReference } from '../shared/local-reference.js';
import { isObject, type JsonObject } from '../shared/objects.js';
import { type Codelists, extendCodelists } from './codelists.js';
import type { CodelistFiles, Extension } from './extensions/types.js';
import type { Violation } from './messages.js';
import { type SchemaNode, schemaTree } from './schema-tree.js';
import type { EngineName } from './types.js';
import { versionedSchema } from './versioned-schema.js';

/** The pieces that data is checked in: a package apart from what it holds, so that any length works. */
export type Part =
  | 'release-package'
  | 'record-package'
  | 'release'
  | 'record'
  | 'linked-release'
  | 'versioned-release';

/** Broken rules of the schema, in any order. */
export type SchemaCheck = (value: unknown) => Violation[];

/** A schema with its codelists and extensions, made ready once and used for any number of releases. */
export interface Standard {
  readonly engine: EngineName;
  /** The version that the schema describes, such as `1.1`. */
  readonly version: string;
  tree(part: Part): SchemaNode;
  violations(part: Part, value: unknown): Violation[];
  /** The same with more extensions; those it has stay. */
  extended(extensions: readonly Extension[]): Standard;
  /** Codelists that the schema names and nobody gave. */
  unavailable(): string[];
}

export interface StandardParts {
  engine: EngineName;
  version: string;
  /** With `definitions` that extensions may patch. */
  release: JsonObject;
  releasePackage: JsonObject;
  recordPackage: JsonObject;
  lists: Codelists;
  /** Makes a part's schema ready to check values. */
  checkOf(part: Part, schema: JsonObject, tree: SchemaNode): SchemaCheck;
}

export function standardOf(parts: StandardParts): Standard {
  const { engine, version, release, releasePackage, recordPackage, lists } = parts;
  const unavailable = new Set<string>();
  const schemas: Record<Part, () => JsonObject> = {
    release: () => release,
    'versioned-release': () => versionedSchema(release),
    'release-package': () => without(releasePackage, ['releases']),
    'record-package': () => without(recordPackage, ['records']),
    record: () => recordOf(recordPackage),
    'linked-release': () => linkedReleaseOf(recordPackage),
  };
  const schemaOf = remembered((part: Part) => schemas[part]());
  const tree = remembered((part: Part) => schemaTree(schemaOf(part), lists, unavailable));
  const check = remembered((part: Part) => parts.checkOf(part, schemaOf(part), tree(part)));
  return {
    engine,
    version,
    tree,
    violations: (part, value) => check(part)(value),
    extended: (extensions) =>
      standardOf({
        ...parts,
        release: extendSchema(
          release,
          extensions.flatMap(({ patch }) => (patch ? [patch] : [])),
        ),
        lists: extendCodelists(lists, codelistsOf(extensions)),
      }),
    unavailable: () => [...unavailable].sort(),
  };
}

function codelistsOf(extensions: readonly Extension[]): CodelistFiles[] {
  return extensions.flatMap(({ codelists }) => (codelists ? [codelists] : []));
}

/** The schema of an object apart from fields that are checked by themselves: those are declared, no more. */
function without(schema: JsonObject, names: readonly string[]): JsonObject {
  const { required, properties } = schema;
  const kept = isObject(properties) ? properties : {};
  const free = Object.fromEntries(names.map((name) => [name, {}]));
  return {
    ...schema,
    properties: { ...kept, ...free },
    ...(Array.isArray(required)
      ? { required: required.filter((name) => !names.includes(String(name))) }
      : {}),
  };
}

function recordOf(recordPackage: JsonObject): JsonObject {
  const record = without(recordSchema(recordPackage), ['compiledRelease', 'versionedRelease']);
  const releases = { type: 'array', minItems: 1 };
  const properties = { ...(record.properties as JsonObject), releases };
  return { ...record, properties, definitions: recordPackage.definitions ?? {} };
}

function recordSchema(recordPackage: JsonObject): JsonObject {
  const records = isObject(recordPackage.properties) ? recordPackage.properties.records : undefined;
  const items = isObject(records) ? records.items : undefined;
  if (!isObject(items))
    throw new TypeError('The record package schema does not say what a record is.');
  return followReference(items, recordPackage);
}

/** Of the forms that a record's releases may have, the one whose items have an address instead of an id. */
function linkedReleaseOf(recordPackage: JsonObject): JsonObject {
  const record = recordSchema(recordPackage);
  const releases = isObject(record.properties) ? record.properties.releases : undefined;
  const forms = isObject(releases) ? (releases.oneOf ?? releases.anyOf) : undefined;
  for (const form of Array.isArray(forms) ? forms : []) {
    const items: unknown = isObject(form) ? form.items : undefined;
    if (isObject(items) && isObject(items.properties) && !('id' in items.properties))
      return { ...items, definitions: recordPackage.definitions ?? {} };
  }
  return { type: 'object', required: ['url'], properties: { url: { type: 'string' } } };
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
