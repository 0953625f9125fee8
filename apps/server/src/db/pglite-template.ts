import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { emptyCluster } from './empty-cluster.js';
import type { Engine } from './engine.js';
import { migrate, type Schema } from './migrate.js';
import { packageFolder } from './package-folder.js';
import { engineOn, parsers, pgliteExtensions } from './pglite-engine.js';

export interface TemplateOptions {
  /** Where templates are kept. Left out: the package's own cache, which a checkout has. */
  folder?: string;
  /** What is in it besides the migrated tables: another word, another template. */
  holds?: string;
  /** Puts that in. */
  fill?(engine: Engine): Promise<void>;
}

/** Of templates with the same beginning, how many are kept. */
const kept = 4;

/**
 * A migrated database as a dumped data folder, made once for each state of the schema and kept:
 * opening it takes a second, making it takes several. Where nothing can be kept it is made each time.
 */
export async function pgliteTemplate(schema: Schema, options: TemplateOptions = {}): Promise<Blob> {
  const { folder = path.join(packageFolder, 'node_modules/.cache'), holds = '' } = options;
  const hash = createHash('sha256').update(pgliteVersion()).update(holds);
  for (const { name, checksum } of schema.migrations) hash.update(name).update(checksum);
  hash.update(schema.data?.checksum ?? '');
  const file = path.join(folder, `pglite-${hash.digest('hex').slice(0, 16)}.tar`);
  const found = await readFile(file).catch(() => undefined);
  if (found !== undefined) return new Blob([found]);
  const made = await makeTemplate(schema, options);
  await keep(file, made).catch(() => undefined);
  return new Blob([made]);
}

async function makeTemplate(
  schema: Schema,
  { fill }: TemplateOptions,
): Promise<Buffer<ArrayBuffer>> {
  const loadDataDir = await emptyCluster();
  const lite = await PGlite.create({ loadDataDir, extensions: pgliteExtensions, parsers });
  const engine = engineOn(lite, 'memory');
  await migrate(engine, schema);
  await fill?.(engine);
  const dump = await lite.dumpDataDir('none');
  await lite.close();
  return Buffer.from(await dump.arrayBuffer());
}

/** Under its name only once it is whole, for this user's eyes, and without the oldest of the others. */
async function keep(file: string, made: Buffer): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await writeFile(unfinished, made, { mode: 0o600 });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  const names = (await readdir(folder)).filter((name) => /^pglite-\w+\.tar$/.test(name));
  const aged = await Promise.all(
    names.map(async (name) => {
      const place = path.join(folder, name);
      return { place, at: (await stat(place)).mtimeMs };
    }),
  );
  const old = aged.sort((one, other) => other.at - one.at).slice(kept);
  await Promise.all(old.map(({ place }) => rm(place, { force: true })));
}

function pgliteVersion(): string {
  return createRequire(import.meta.url).resolve('@electric-sql/pglite') + process.versions.node;
}
