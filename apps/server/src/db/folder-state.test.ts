import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asSomebody } from '../testing/as-somebody.js';
import { carriedVersion } from './cluster-parts.js';
import { stateOf } from './folder-state.js';

describe('the state of a data folder', () => {
  let above = '';
  let folder = '';
  beforeEach(async () => {
    above = await mkdtemp(path.join(tmpdir(), 'kith-folder-'));
    folder = path.join(above, 'data');
  });
  afterEach(() => rm(above, { recursive: true, force: true }));

  const write = async (name: string, text = '') => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  const remove = (name: string) => rm(path.join(folder, name), { recursive: true, force: true });

  /** The parts that every cluster has, with nothing in them. */
  const writeCluster = async (name = 'postgres') => {
    for (const database of ['1', '5']) {
      await write(`${name}/base/${database}/PG_VERSION`, `${carriedVersion}\n`);
      await write(`${name}/base/${database}/pg_filenode.map`, 'map');
    }
    for (const part of ['pg_control', 'pg_filenode.map'])
      await write(`${name}/global/${part}`, 'x');
    for (const part of ['pg_wal', 'pg_xact', 'pg_multixact'])
      await write(`${name}/${part}/0000`, 'x');
    await mkdir(path.join(folder, name, 'pg_tblspc'));
    await write(`${name}/PG_VERSION`, `${carriedVersion}\n`);
    await write(`${name}/postmaster.pid`, '-42\n/pglite/data\n');
  };
  const found = async () => {
    const state = await stateOf(folder);
    return state.is === 'unclear' ? state.found : state.is;
  };

  it('is new when there is none, or nothing in it but what Kith leaves beside a database', async () => {
    expect(await found()).toBe('new');
    await mkdir(folder);
    expect(await found()).toBe('new');
    for (const name of ['lock', 'demo-host-key', 'lost+found/x', '.gitignore']) await write(name);
    expect(await found()).toBe('new');
  });

  it('is an interrupted first start when the database has its unfinished name only', async () => {
    await write('lock');
    await write('postgres.unfinished/PG_VERSION', `${carriedVersion}\n`);
    expect(await found()).toBe('interrupted_start');
  });

  it('is an interrupted restore when the database has that name only', async () => {
    await write('lock');
    await writeCluster('postgres.restoring');
    expect(await found()).toBe('interrupted_restore');
  });

  it('is whole with every part, also through a link, and beside what a first start left', async () => {
    await writeCluster();
    await write('postgres.unfinished/PG_VERSION', `${carriedVersion}\n`);
    expect(await found()).toBe('whole');
    const link = path.join(above, 'link');
    await symlink(folder, link);
    expect(await stateOf(link)).toEqual({ is: 'whole' });
  });

  it.each([
    'PG_VERSION',
    'global/pg_control',
    'global/pg_filenode.map',
    'base/1',
    'base/5/PG_VERSION',
    'pg_wal',
    'pg_xact',
    'pg_tblspc',
  ])('is half of a database without %s', async (part) => {
    await writeCluster();
    await remove(`postgres/${part}`);
    expect(await found()).toBe(`has half of a database: "postgres/${part}" is missing or empty`);
  });

  it('is half of a database with a part that holds nothing, as after a power cut', async () => {
    await writeCluster();
    await write('postgres/global/pg_control', '');
    expect(await found()).toMatch(/"postgres\/global\/pg_control" is missing or empty/);
  });

  it('is unclear when the folder of the database is empty', async () => {
    await mkdir(path.join(folder, 'postgres'), { recursive: true });
    expect(await found()).toBe('has an empty folder "postgres" where its database should be');
  });

  it('is unclear when another version of PostgreSQL wrote it', async () => {
    for (const version of ['17', '19', '9.6']) {
      await writeCluster();
      await write('postgres/PG_VERSION', `${version}\n`);
      expect(await found()).toBe(
        `was written by PostgreSQL ${version}, and this Kith carries ${carriedVersion}`,
      );
      await remove('postgres');
    }
  });

  it('is unclear when a PostgreSQL server uses it or is it', async () => {
    await writeCluster();
    await write('postgres/postmaster.pid', '4711\n/var/lib/postgresql\n');
    expect(await found()).toMatch(/^belongs to a PostgreSQL server/);
    await remove('postgres');
    await write('PG_VERSION', '15\n');
    expect(await stateOf(folder)).toMatchObject({
      found: 'holds the data of a PostgreSQL server itself',
      advice: expect.stringContaining('DATABASE_URL'),
    });
  });

  it('is unclear when it holds what Kith did not put there', async () => {
    for (const name of ['letters.odt', 'postgres-old/PG_VERSION', 'a', 'b']) await write(name);
    expect(await found()).toBe('has no database, yet holds "a", "b", "letters.odt" and 1 more');
  });

  it('is unclear when a file or a link to nowhere stands in its place', async () => {
    await writeFile(folder, '');
    expect(await found()).toBe('is not a folder');
    await rm(folder);
    await symlink(path.join(above, 'nowhere'), folder);
    expect(await found()).toBe('is a link that leads nowhere');
    await rm(folder);
    await write('postgres');
    expect(await found()).toBe('has a file "postgres" where its database should be');
    await remove('postgres');
    await symlink(path.join(above, 'nowhere'), path.join(folder, 'postgres'));
    expect(await found()).toBe('has a link "postgres" that leads nowhere');
  });

  it('is unclear when its files belong to another account', async () => {
    await writeCluster();
    await chmod(above, 0o755);
    await chmod(path.join(folder, 'postgres/global'), 0o000);
    expect(await asSomebody(found)).toBe('cannot be read (EACCES)');
    await chmod(path.join(folder, 'postgres/global'), 0o700);
  });
});
