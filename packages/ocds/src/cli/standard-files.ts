import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isObject, type JsonObject } from '../shared/objects.js';
import { present } from '../shared/present.js';
import type { CodelistFiles, Extension, Registry } from '../validate/index.js';
import { codesOfCsv, type OfficialSchemas } from '../validate/json-schema/index.js';
import { CannotRun } from './command.js';
import { extensionWord, isPatch, readJsonObject } from './named-files.js';

/**
 * The schemas that `--schema` names: a release schema or that of a package.
 * Those of the standard's own names beside it are taken too, for a package
 * schema only points to the release schema by an address.
 */
export async function readSchemas(file: string): Promise<OfficialSchemas> {
  const given = await readJsonObject(file);
  const beside = (name: string) => readIfThere(join(dirname(file), name));
  const others = present({
    releasePackage: await beside('release-package-schema.json'),
    recordPackage: await beside('record-package-schema.json'),
    versionedRelease: await beside('versioned-release-validation-schema.json'),
  });
  const properties = isObject(given.properties) ? given.properties : {};
  if ('ocid' in properties) return { ...others, release: given };
  const list = properties.releases ?? properties.records;
  if (!isObject(list))
    throw new CannotRun(
      'This describes neither a release nor a package of them. A release schema or a package schema is accepted.',
      { file },
    );
  const release = inlineRelease(given, list) ?? (await beside('release-schema.json'));
  if (!release)
    throw new CannotRun(
      'This package schema refers to a release schema. Put release-schema.json beside it, or name that instead.',
      { file },
    );
  const name = 'records' in properties ? 'recordPackage' : 'releasePackage';
  return { ...others, [name]: given, release };
}

/** A dereferenced package schema holds the release schema itself. */
function inlineRelease(schema: JsonObject, { items }: JsonObject): JsonObject | undefined {
  const fields = isObject(items) && isObject(items.properties) ? items.properties : {};
  if ('ocid' in fields && 'tag' in fields)
    return present({ ...(items as JsonObject), definitions: schema.definitions });
  return isObject(fields.compiledRelease) && isObject(fields.compiledRelease.properties)
    ? fields.compiledRelease
    : undefined;
}

/** Codelists by file name: every CSV file of a folder. */
export async function readCodelists(folder: string): Promise<CodelistFiles> {
  const names = await readdir(folder).catch(() => {
    throw new CannotRun('There is no such folder. One with CSV files is accepted.', {
      file: folder,
    });
  });
  const lists: Record<string, readonly string[]> = {};
  for (const name of names.sort())
    if (name.endsWith('.csv'))
      lists[name] = codesOfCsv(await readFile(join(folder, name), 'utf8'), name);
  return lists;
}

/** An extension: its `extension.json`, with the files beside it, or its `release-schema.json` alone. */
export async function readExtension(file: string): Promise<Extension> {
  const given = await readJsonObject(file);
  if (isPatch(given)) return { patch: given };
  const folder = dirname(file);
  const lists = join(folder, 'codelists');
  const patch = await readIfThere(join(folder, 'release-schema.json'));
  const codelists = (await isThere(lists)) ? await readCodelists(lists) : undefined;
  if (patch || codelists) return present({ about: given, patch, codelists });
  throw new CannotRun(
    'This extension changes nothing. Put its release-schema.json or its folder of codelists beside it.',
    { file },
  );
}

/** `--extension FILE` holds for all of the data, `--extension URL=FILE` for packages that name the URL. */
export async function readExtensions(
  given: readonly string[],
): Promise<{ extensions: Extension[]; registry: Registry }> {
  const extensions: Extension[] = [];
  const registry: Record<string, Extension> = {};
  for (const word of given) {
    const { url, file } = extensionWord(word);
    const extension = await readExtension(file);
    if (url) registry[url] = extension;
    else extensions.push(extension);
  }
  return { extensions, registry };
}

async function readIfThere(file: string): Promise<JsonObject | undefined> {
  return (await isThere(file)) ? readJsonObject(file) : undefined;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
