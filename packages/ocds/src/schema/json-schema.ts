import * as z from 'zod/mini';
import { isObject, type JsonObject } from '../shared/objects.js';
import { recordPackageSchema, releasePackageSchema } from './package.js';
import { recordSchema } from './record.js';
import { releaseSchema } from './release.js';
import { titleOf } from './titles.js';
import { versionedReleaseSchema } from './versioned.js';

const schemas = {
  release: releaseSchema,
  record: recordSchema,
  'release-package': releasePackageSchema,
  'record-package': recordPackageSchema,
  'versioned-release': versionedReleaseSchema,
};

export type SchemaName = keyof typeof schemas;

const made = new Map<SchemaName, JsonObject>();

/**
 * The built-in schema as JSON Schema, draft 4, without references: OCDS 1.1.5
 * with the Metrics extension, what Find a Tender adds and what Kith adds
 * (`extension` says which). Every field has a `title` for people; `codelist`,
 * `deprecated`, `wholeListMerge` and the standard's other keywords are carried.
 * It is made once and frozen.
 */
export function jsonSchema(name: SchemaName): JsonObject {
  let schema = made.get(name);
  if (!schema) {
    schema = tidied(z.toJSONSchema(schemas[name], { target: 'draft-4' })) as JsonObject;
    made.set(name, schema);
  }
  return schema;
}

/** zod's JSON Schema in the manner of the standard's own. */
function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(tidied));
  if (!isObject(value)) return value;
  const { additionalProperties, ...rest } = value;
  const schema = joined(Object.fromEntries(Object.entries(rest).map(tidiedKeyword)));
  // A loose block says nothing of undeclared fields; a record says what all of them hold.
  if (isObject(additionalProperties) && Object.keys(additionalProperties).length > 0)
    schema.patternProperties = { '^.*': tidied(additionalProperties) };
  // JavaScript's safe range is no rule of the standard.
  if (isWholeNumber(schema)) {
    delete schema.minimum;
    delete schema.maximum;
  }
  return Object.freeze(schema);
}

function tidiedKeyword([keyword, value]: [string, unknown]): [string, unknown] {
  if (keyword !== 'properties' || !isObject(value)) return [keyword, tidied(value)];
  const properties = Object.entries(value).map(([name, field]) => {
    const schema = tidied(field) as JsonObject;
    return [name, Object.freeze({ title: titleOf(name), ...schema })];
  });
  return [keyword, Object.freeze(Object.fromEntries(properties))];
}

/** Choices between plain types are one list of types, as the standard writes them. */
function joined(schema: JsonObject): JsonObject {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf)) return schema;
  const choices = anyOf as JsonObject[];
  const type = choices.flatMap((choice) => choice.type ?? []);
  const one: JsonObject = {};
  for (const choice of choices) Object.assign(one, choice);
  const codes =
    Array.isArray(one.enum) && type.includes('null')
      ? { enum: [...(one.enum as unknown[]), null] }
      : {};
  return { ...one, ...rest, type, ...codes };
}

function isWholeNumber({ type }: JsonObject): boolean {
  return type === 'integer' || (Array.isArray(type) && type.includes('integer'));
}
