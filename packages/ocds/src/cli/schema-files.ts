import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isObject, type JsonObject } from '../shared/objects.js';
import { CannotRun } from './command.js';

/** A JSON object out of a file, or CannotRun with the file's name. */
export async function readJsonObject(file: string): Promise<JsonObject> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'ENOENT' ? 'There is no such file.' : `It cannot be read (${error.code}).`;
    throw new CannotRun(why, { file });
  });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CannotRun('This is not JSON. A JSON Schema is accepted.', { file });
  }
  if (isObject(value)) return value;
  throw new CannotRun('This is not a JSON object. A JSON Schema is accepted.', { file });
}

/** A release schema, or the one that a package schema holds or stands beside. */
export async function readReleaseSchema(file: string): Promise<JsonObject> {
  const schema = await readJsonObject(file);
  if (isObject(schema.properties) && 'ocid' in schema.properties) return schema;
  const { readSchemas } = await import('./standard-files.js');
  return (await readSchemas(file)).release;
}

/** `URL=FILE` names an extension by the address that packages give it. */
export function extensionWord(word: string): { url?: string; file: string } {
  const [, url, file] = /^(https?:\/\/[^=]+)=(.+)$/.exec(word) ?? [];
  return url && file ? { url, file } : { file: word };
}

/** The patch of an extension: its `release-schema.json`, or its `extension.json` beside that. */
export async function readExtensionPatch(word: string): Promise<JsonObject> {
  const { file } = extensionWord(word);
  const extension = await readJsonObject(file);
  const isMetadata = 'documentationUrl' in extension || Array.isArray(extension.schemas);
  return isMetadata ? readJsonObject(join(dirname(file), 'release-schema.json')) : extension;
}
