import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotRun } from './command.js';

/**
 * Does the work with a new folder, then puts what was written there in `folder`
 * together. Throws CannotRun where that holds files; with `force` it may hold
 * tables, which are replaced, so that those of two flattenings never mix.
 */
export async function writeTables<Result>(
  folder: string,
  force: boolean,
  work: (beside: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(folder, { recursive: true });
  const before = await readdir(folder);
  refuseOthers(folder, before, force);
  const beside = await mkdtemp(join(folder, '.kith-ocds-'));
  const remove = () => rmSync(beside, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const result = await work(beside);
    for (const name of before) await rm(join(folder, name));
    for (const name of await readdir(beside)) await rename(join(beside, name), join(folder, name));
    return result;
  } finally {
    remove();
    process.off('exit', remove);
  }
}

function refuseOthers(folder: string, names: readonly string[], force: boolean): void {
  const other = names.find((name) => !/\.csv$|^tables\.json$/.test(name));
  const place = { code: 'file_exists', file: folder };
  if (force && other !== undefined)
    throw new CannotRun(
      `This folder holds ${other}, which is no table. One with nothing but tables in it can be replaced.`,
      place,
    );
  if (names.length > 0 && !force)
    throw new CannotRun('This folder is not empty. With --force the tables in it are replaced.', {
      ...place,
    });
}
