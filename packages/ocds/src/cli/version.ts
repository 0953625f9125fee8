import { createRequire } from 'node:module';

/** The package asks for itself by name, so this holds wherever the build puts this file. */
export function ownVersion(): string {
  const about = createRequire(import.meta.url)('@kith/ocds/package.json') as { version: string };
  return about.version;
}
