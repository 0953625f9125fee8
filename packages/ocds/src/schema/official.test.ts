import { describe, expect, it } from 'vitest';
import { extendSchema } from '../shared/extend-schema.js';
import { followReference } from '../shared/local-reference.js';
import { isObject, type JsonObject } from '../shared/objects.js';
import { sharedIsHere, sharedText, whenShared } from '../testing/shared.js';
import { jsonSchema } from './index.js';
import { translationsOf } from './languages.js';

const read = (path: string): JsonObject => (sharedIsHere ? JSON.parse(sharedText(path)) : {});
const folder = 'schema-1.1.5/';
const core = read(`${folder}release-schema.json`);
const release = extendSchema(core, [read('extensions/metrics/release-schema.json')]);
const versioned = read(`${folder}versioned-release-validation-schema.json`);

/** References between the standard's files, each resolved from the file that it stands in. */
const files: Record<string, JsonObject> = {
  'release-schema.json': release,
  'versioned-release-validation-schema.json': versioned,
};

interface Place {
  schema: JsonObject;
  root: JsonObject;
}

function resolved({ schema, root }: Place): Place {
  const { $ref, ...beside } = schema;
  if (typeof $ref !== 'string') return { schema, root };
  const file = files[$ref.split('/').at(-1) ?? ''];
  if (file) return resolved({ schema: { ...file, ...beside }, root: file });
  return { schema: { ...followReference(schema, root), ...beside }, root };
}

const compared = [
  'required',
  'format',
  'minLength',
  'minItems',
  'minProperties',
  'uniqueItems',
  'pattern',
  'codelist',
  'openCodelist',
  'omitWhenMerged',
  'wholeListMerge',
  'versionId',
  'default',
];

/** Every difference between the standard's schema and ours, as lines that start with a path. */
function differences(official: Place, ours: JsonObject, path = ''): string[] {
  const { schema, root } = resolved(official);
  const inner = (value: unknown): Place => ({ schema: value as JsonObject, root });
  const found = compared.flatMap((keyword) =>
    same(schema[keyword], ours[keyword])
      ? []
      : [`${path} ${keyword}: ${spelled(schema[keyword])}, ours ${spelled(ours[keyword])}`],
  );
  if (!same(types(schema), types(ours)))
    found.push(`${path} type: ${spelled(types(schema))}, ours ${spelled(types(ours))}`);
  if (!same(schema.enum, ours.enum)) found.push(`${path} enum`);
  if (!same(since(schema), since(ours))) found.push(`${path} deprecated`);
  if (!same(patterns(schema), patterns(ours))) found.push(`${path} patternProperties`);
  const theirs = isObject(schema.properties) ? schema.properties : {};
  const own = isObject(ours.properties) ? ours.properties : {};
  for (const [name, field] of Object.entries(own))
    if (!(name in theirs))
      found.push(
        `${path}/${name} added by ${(field as { extension?: string }).extension ?? 'nobody'}`,
      );
  for (const [name, field] of Object.entries(theirs)) {
    const here = `${path}/${name}`;
    if (isObject(own[name])) found.push(...differences(inner(field), own[name], here));
    else found.push(`${here} missing`);
  }
  if (isObject(schema.items))
    found.push(...differences(inner(schema.items), (ours.items ?? {}) as JsonObject, path));
  for (const [index, choice] of ((schema.oneOf ?? []) as JsonObject[]).entries())
    found.push(
      ...differences(
        inner(choice),
        ((ours.oneOf ?? []) as JsonObject[])[index] ?? {},
        `${path}#${index}`,
      ),
    );
  return found;
}

const spelled = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
const since = ({ deprecated }: JsonObject) => isObject(deprecated) && deprecated.deprecatedVersion;

/**
 * Merging itself goes deeper than the standard's schema of its result: it takes a
 * party's details and a single amendment field by field, and takes a list of
 * changes whole.
 */
const isHistory = (line: string) =>
  [
    /\/details( |\/release|\/value missing)/,
    /\/amendment\/id type/,
    /\/changes(\/\w+ (added|missing)| deprecated)/,
    /\/value(\/id)? (versionId|wholeListMerge)/,
    / (patternProperties$|default:)/,
    / added by metrics$/,
  ].some((pattern) => line.startsWith('/records/versionedRelease/') && pattern.test(line));

function same(one: unknown, other: unknown): boolean {
  const sorted = (value: unknown) => (Array.isArray(value) ? value.map(spelled).sort() : value);
  return spelled(sorted(one)) === spelled(sorted(other));
}

/** A whole number is a number too, so naming both says nothing more than naming one. */
function types({ type }: JsonObject): unknown[] {
  const all = Array.isArray(type) ? (type as unknown[]) : type === undefined ? [] : [type];
  return all.includes('number') ? all.filter((one) => one !== 'integer') : all;
}

/** Patterns by what they say: a field in any language, or any name at all. */
function patterns({ patternProperties }: JsonObject): string[] {
  const rules = isObject(patternProperties) ? Object.entries(patternProperties) : [];
  return rules.map(([pattern, rule]) => {
    const field = /^\^\(?(\w+?)_\(/.exec(pattern)?.[1] ?? pattern;
    const { type, minLength } = rule as JsonObject;
    return `${field} ${spelled(type)} ${spelled(minLength)}`;
  });
}

const added = ['noAgreedMetricsRationale', 'performanceFailures', 'measureClassification'];
const addedByKith = ['suppression', 'interval', 'base', 'direction'];
const isExtension = (line: string) =>
  added.some((name) => line.endsWith(`/${name} added by uk`)) ||
  addedByKith.some((name) => line.endsWith(`/${name} added by kith`));

describe.skipIf(!sharedIsHere)(`the built-in schema beside the standard's own${whenShared}`, () => {
  it('says the same of a release, but for the fields that it adds', () => {
    const found = differences({ schema: release, root: release }, jsonSchema('release'));
    expect(found.filter((line) => !isExtension(line))).toEqual([]);
    expect(found.filter(isExtension)).toHaveLength(2 + 5 * (1 + addedByKith.length));
  });

  it('says the same of a release package', () => {
    const official = read(`${folder}release-package-schema.json`);
    const found = differences({ schema: official, root: official }, jsonSchema('release-package'));
    expect(found.filter((line) => !isExtension(line))).toEqual([]);
  });

  it('says the same of a record package, but for what a history of fields really holds', () => {
    const official = read(`${folder}record-package-schema.json`);
    const found = differences({ schema: official, root: official }, jsonSchema('record-package'));
    const unexpected = found.filter((line) => !isExtension(line) && !isHistory(line));

    expect(unexpected).toEqual([]);
  });

  it('marks every field of the Metrics extension and none of the core', () => {
    const found = differences({ schema: core, root: core }, jsonSchema('release'));
    const metrics = found.filter((line) => line.endsWith('added by metrics'));
    expect(metrics.map((line) => line.split(' ')[0]).sort()).toEqual([
      '/awards/agreedMetrics',
      '/contracts/agreedMetrics',
      '/contracts/implementation/metrics',
      '/planning/forecasts',
      '/tender/targets',
    ]);
  });

  it('finds a difference where there is one', () => {
    const changed = extendSchema(release, [
      { definitions: { Value: { properties: { amount: { type: 'string' } } } } },
    ]);
    const found = differences({ schema: changed, root: changed }, jsonSchema('release'));
    expect(found).toContain('/tender/value/amount type: ["string"], ours ["number","null"]');
  });

  it('knows a language where the standard does', () => {
    const { patternProperties } = (core.definitions as { Planning: JsonObject }).Planning;
    const [official] = Object.keys(patternProperties as JsonObject);
    const [theirs, ours] = [new RegExp(official ?? ''), new RegExp(translationsOf('rationale'))];
    const names = [
      '',
      '_',
      '_cy',
      '_en-GB',
      '_zh-Hant-TW',
      '_x-a',
      '_12',
      '_en-',
      '_a',
      '_sl-rozaj',
    ];
    for (const name of names.map((end) => `rationale${end}`))
      expect([name, ours.test(name)]).toEqual([name, theirs.test(name)]);
  });
});
