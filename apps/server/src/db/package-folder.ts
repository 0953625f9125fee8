import { createRequire } from 'node:module';
import path from 'node:path';

/** This package's own folder, the same whether run from source or from the build. */
export const packageFolder = path.dirname(
  createRequire(import.meta.url).resolve('@kith/server/package.json'),
);

const built = import.meta.url.startsWith(
  new URL(`file://${path.join(packageFolder, 'dist')}/`).href,
);

export const migrationsFolder = path.join(
  packageFolder,
  built ? 'dist/migrations' : 'src/db/migrations',
);
