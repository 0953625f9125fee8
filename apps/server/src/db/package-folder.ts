import { createRequire } from 'node:module';
import path from 'node:path';

/** This package's own folder, the same whether run from source or from the build. */
export const packageFolder = path.dirname(
  createRequire(import.meta.url).resolve('@kith/server/package.json'),
);

const built = import.meta.url.startsWith(
  new URL(`file://${path.join(packageFolder, 'dist')}/`).href,
);

/** What runs: the sources, or what was built of them. */
export const codeFolder = path.join(packageFolder, built ? 'dist' : 'src');

export const migrationsFolder = path.join(codeFolder, built ? 'migrations' : 'db/migrations');
