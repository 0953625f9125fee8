import { readFile } from 'node:fs/promises';
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

/** `URL=FILE` names an extension by the address that packages give it. */
export function extensionWord(word: string): { url?: string; file: string } {
  const [, url, file] = /^(https?:\/\/[^=]+)=(.+)$/.exec(word) ?? [];
  return url && file ? { url, file } : { file: word };
}

/** A release-schema.json says what fields or blocks are; an extension.json speaks about itself. */
export function isPatch({ properties, definitions }: JsonObject): boolean {
  return isObject(properties) || isObject(definitions);
}
