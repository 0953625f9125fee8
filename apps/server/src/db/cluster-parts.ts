import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** The major version of the PostgreSQL inside PGlite: it reads no other's files. */
export const carriedVersion = '18';

/** What every cluster has, from its first moment to its last. */
const folders = ['base', 'base/1', 'global', 'pg_wal', 'pg_xact', 'pg_multixact', 'pg_tblspc'];
const files = ['global/pg_control', 'global/pg_filenode.map', 'base/1/pg_filenode.map'];

/** Why these files are no database that PGlite can open without harm; undefined when they are. */
export async function whatIsWrongWith(cluster: string): Promise<string | undefined> {
  const names = await readdir(cluster);
  if (names.length === 0) return 'has an empty folder "postgres" where its database should be';
  const version = await textOf(path.join(cluster, 'PG_VERSION'));
  if (version === undefined) return half('postgres/PG_VERSION');
  if (version !== carriedVersion) {
    return `was written by PostgreSQL ${version.slice(0, 8) || 'of no version'}, and this Kith carries ${carriedVersion}`;
  }
  const missing = await firstMissing(cluster);
  if (missing !== undefined) return half(`postgres/${missing}`);
  const server = Number.parseInt((await textOf(path.join(cluster, 'postmaster.pid'))) ?? '', 10);
  // PGlite writes a number below zero here, a PostgreSQL server the id of its process.
  if (server > 0)
    return 'belongs to a PostgreSQL server (postgres/postmaster.pid names its process)';
  return undefined;
}

const half = (part: string) => `has half of a database: "${part}" is missing or empty`;

async function firstMissing(cluster: string): Promise<string | undefined> {
  for (const name of folders) if (!(await isFilledFolder(cluster, name))) return name;
  for (const name of [...files, ...(await databaseVersions(cluster))]) {
    const found = await stat(path.join(cluster, name)).catch(ignoreAbsent);
    if (!found?.isFile() || found.size === 0) return name;
  }
  return undefined;
}

async function isFilledFolder(cluster: string, name: string): Promise<boolean> {
  const names = await readdir(path.join(cluster, name)).catch(ignoreAbsent);
  // Table spaces are none as a rule; every other folder holds something.
  return names !== undefined && (names.length > 0 || name === 'pg_tblspc');
}

/** Each database of the cluster says its version too; a copy that was cut short lacks the last. */
async function databaseVersions(cluster: string): Promise<string[]> {
  const databases = (await readdir(path.join(cluster, 'base'))).filter((name) =>
    /^\d+$/.test(name),
  );
  return databases.map((name) => `base/${name}/PG_VERSION`);
}

const textOf = async (file: string) => (await readFile(file, 'utf8').catch(ignoreAbsent))?.trim();

function ignoreAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return;
  throw error;
}
