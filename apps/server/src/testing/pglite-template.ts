import { createHash, randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { migrate, readMigrations } from '../db/migrate.js';
import { packageFolder } from '../db/package-folder.js';
import { engineOn, pgliteExtensions } from '../db/pglite-engine.js';

/**
 * A migrated, empty database as a dumped data folder, made once for each state of the migrations
 * and kept in the package's cache: opening it takes a second, making it takes several.
 */
export async function pgliteTemplate(): Promise<Blob> {
  const migrations = await readMigrations();
  const hash = createHash('sha256').update(pgliteVersion());
  for (const { name, checksum } of migrations) hash.update(name).update(checksum);
  const folder = path.join(packageFolder, 'node_modules/.cache');
  const file = path.join(folder, `pglite-${hash.digest('hex').slice(0, 16)}.tar`);
  if (!(await exists(file))) {
    await mkdir(folder, { recursive: true });
    const unfinished = `${file}.${randomUUID()}`;
    await writeFile(unfinished, await makeTemplate());
    await rename(unfinished, file);
  }
  return openAsBlob(file);
}

async function makeTemplate(): Promise<Buffer> {
  const lite = await PGlite.create({ extensions: pgliteExtensions });
  await migrate(engineOn(lite, 'memory'), await readMigrations());
  const dump = await lite.dumpDataDir('none');
  await lite.close();
  return Buffer.from(await dump.arrayBuffer());
}

function pgliteVersion(): string {
  return createRequire(import.meta.url).resolve('@electric-sql/pglite') + process.versions.node;
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );
