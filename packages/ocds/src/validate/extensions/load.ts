import { isObject } from '../../shared/objects.js';
import type { Extension, InvalidExtensionCode, Registry } from './types.js';

/** Gives the extension of an address, from wherever the caller trusts. Nothing when it has none. */
export type Resolver = (url: string) => Extension | undefined | Promise<Extension | undefined>;

/**
 * Asks a resolver, once for each, for the extensions that packages name, and
 * makes the registry that `ValidationOptions.registry` takes. One that throws
 * is reported as `resolver_failed`. Addresses come from the data: a resolver
 * that fetches must refuse those it does not know.
 */
export async function loadExtensions(
  packages: readonly unknown[],
  resolver: Resolver,
): Promise<Registry> {
  const registry: Record<string, Extension | InvalidExtensionCode> = {};
  for (const url of addressesIn(packages)) {
    try {
      const extension = await resolver(url);
      if (extension) registry[url] = extension;
    } catch {
      registry[url] = 'resolver_failed';
    }
  }
  return registry;
}

function addressesIn(packages: readonly unknown[]): Set<string> {
  const named = packages.flatMap((metadata): unknown[] =>
    isObject(metadata) && Array.isArray(metadata.extensions) ? metadata.extensions : [],
  );
  return new Set(named.filter((url): url is string => typeof url === 'string'));
}
