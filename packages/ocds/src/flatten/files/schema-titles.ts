import { jsonSchema } from '../../schema/json-schema.js';
import { isObject, type JsonObject } from '../../shared/objects.js';
import type { TitleOf } from '../types.js';

/** The titles of the built-in schema; fields that it does not know are titled by their names. */
export const schemaTitles: TitleOf = (names) => {
  let here: JsonObject | undefined = jsonSchema('release');
  for (const name of names) here = here && fieldOf(here, name);
  return typeof here?.title === 'string' ? here.title : undefined;
};

function fieldOf(schema: JsonObject, name: string): JsonObject | undefined {
  const object = isObject(schema.items) ? schema.items : schema;
  const { properties } = object;
  const field =
    isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
  return isObject(field) ? field : undefined;
}
