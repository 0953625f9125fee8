import { dirname, join } from 'node:path';
import { isObject, type JsonObject } from '../shared/objects.js';
import { extensionWord, isPatch, readJsonObject } from './named-files.js';

/** A release schema, or the one that a package schema holds or stands beside. */
export async function readReleaseSchema(file: string): Promise<JsonObject> {
  const schema = await readJsonObject(file);
  if (isObject(schema.properties) && 'ocid' in schema.properties) return schema;
  const { readSchemas } = await import('./standard-files.js');
  return (await readSchemas(file)).release;
}

/** The patch of an extension: its `release-schema.json`, or its `extension.json` beside that. */
export async function readExtensionPatch(word: string): Promise<JsonObject> {
  const { file } = extensionWord(word);
  const extension = await readJsonObject(file);
  return isPatch(extension)
    ? extension
    : readJsonObject(join(dirname(file), 'release-schema.json'));
}
