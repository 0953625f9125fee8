import { isObject, type JsonObject } from '../../shared/objects.js';
import type {
  AppliedExtension,
  Extension,
  InvalidExtension,
  InvalidExtensionCode,
  Registry,
} from './types.js';

/** An extension that a package names, or why it cannot be used. */
export type Resolved =
  | { url: string; extension: Extension }
  | { url: string; code: InvalidExtensionCode };

/** Finds the extensions that a package names. Nothing is fetched: the address is only looked up. */
export function resolveExtensions(
  named: unknown,
  registry: Registry,
  included: (url: string) => boolean = () => false,
): Resolved[] {
  if (!Array.isArray(named)) return [];
  return [...new Set<unknown>(named)].map((url) => {
    if (typeof url !== 'string') return { url: JSON.stringify(url) ?? '', code: 'not_text' };
    const found = lookUp(url, registry, included);
    return typeof found === 'string' ? { url, code: found } : { url, extension: found };
  });
}

function lookUp(
  url: string,
  registry: Registry,
  included: (url: string) => boolean,
): Extension | InvalidExtensionCode {
  if (!/^https?:\/\//i.test(url)) return 'unsupported_scheme';
  if (Object.hasOwn(registry, url)) return checked(registry[url]);
  return included(url) ? {} : 'not_in_registry';
}

/** What a registry holds for an address, when it is an extension. */
function checked(extension: unknown): Extension | InvalidExtensionCode {
  if (typeof extension === 'string' && Object.hasOwn(reasons, extension))
    return extension as InvalidExtensionCode;
  if (!isObject(extension)) return 'not_json';
  const { about, patch, codelists } = extension;
  const isWhole = [about, patch, codelists].every((part) => part === undefined || isObject(part));
  const holdsSomething = about !== undefined || patch !== undefined || codelists !== undefined;
  return isWhole && holdsSomething ? extension : 'not_an_extension';
}

/** What the report says of one that cannot be used. */
export function invalidOf(url: string, code: InvalidExtensionCode): InvalidExtension {
  return { url, code, message: reasons[code] };
}

/** What the report says of an extension in use. */
export function appliedOf({ about }: Extension, url?: string): AppliedExtension {
  const name = nameOf(about);
  const pinned = url === undefined || isPinned(url);
  return {
    ...(url === undefined ? {} : { url }),
    ...(name === undefined ? {} : { name }),
    pinned,
    ...(pinned
      ? {}
      : {
          note: 'This address names a branch, which may change any day. Name a tag or a commit.',
        }),
  };
}

function nameOf(about: JsonObject | undefined): string | undefined {
  const name = about?.name;
  if (typeof name === 'string') return name;
  const english: unknown = isObject(name) ? (name.en ?? Object.values(name)[0]) : undefined;
  return typeof english === 'string' ? english : undefined;
}

/** A tag or a commit stays what it is; a branch does not. */
function isPinned(url: string): boolean {
  return !/\/(?:master|main|HEAD|develop|dev|latest)\//i.test(url);
}

const reasons: Record<InvalidExtensionCode, string> = {
  not_text: 'This is not text. The address of an extension.json is accepted.',
  unsupported_scheme: 'This is no web address. One beginning with https:// is accepted.',
  not_in_registry:
    'This extension was not given, and nothing is fetched. Its fields count as undeclared until it is put in the registry.',
  not_json: 'What stands for this address is not a JSON object.',
  not_an_extension:
    'This holds neither an extension.json, nor a release-schema.json, nor codelists.',
  unusable_schema: 'With its release-schema.json the schema cannot be used: it is not valid.',
  resolver_failed: 'This extension could not be had.',
};
