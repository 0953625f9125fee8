import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StartError } from '../start-error.js';
import { asSomebody } from '../testing/as-somebody.js';
import { carriedVersion } from './cluster-parts.js';
import { openPgliteFolder } from './pglite-folder.js';

describe('opening a data folder', { timeout: 180_000 }, () => {
  let above = '';
  let folder = '';
  const at = (name: string) => path.join(folder, name);
  beforeAll(async () => {
    above = await mkdtemp(path.join(tmpdir(), 'kith-folder-'));
    folder = path.join(above, 'data');
    await query('create table kept (word text); insert into kept values ($$yes$$)');
  });
  afterAll(() => rm(above, { recursive: true, force: true }));

  const query = async (text: string, where = folder) => {
    const engine = await openPgliteFolder(where);
    try {
      const connection = await engine.pool.connect();
      return (await connection.query(text, []).finally(() => connection.release())).rows;
    } finally {
      await engine.end();
    }
  };
  const refusal = async (where = folder): Promise<string> => {
    const error = await query('select 1', where).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StartError);
    return (error as StartError).message;
  };
  /** Every file with its content, so that a refusal is seen to change nothing. */
  const contents = async () => {
    const hash = createHash('sha256');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const names = files.map((file) => path.join(file.parentPath, file.name)).sort();
    for (const name of names) hash.update(name).update(await readFile(name));
    return hash.digest('hex');
  };

  it('makes a database where there is none, for its own account only, and keeps it', async () => {
    expect(await query('select word from kept')).toEqual([{ word: 'yes' }]);
    expect((await readFile(at('postgres/PG_VERSION'), 'utf8')).trim()).toBe(carriedVersion);
    for (const name of ['.', 'postgres']) expect((await stat(at(name))).mode & 0o777).toBe(0o700);
  });

  it('starts no empty database over one that lacks PG_VERSION', async () => {
    await rename(at('postgres/PG_VERSION'), path.join(above, 'PG_VERSION'));
    const before = await contents();
    expect(await refusal()).toBe(
      `The data folder ${folder} has half of a database: "postgres/PG_VERSION" is missing or empty. ` +
        'Restore a backup into a new folder (kith restore), or set KITH_DATA_DIR to another.',
    );
    expect(await contents()).toBe(before);
    await rename(path.join(above, 'PG_VERSION'), at('postgres/PG_VERSION'));
    expect(await query('select word from kept')).toEqual([{ word: 'yes' }]);
  });

  it('starts no empty database in an empty folder of that name', async () => {
    const emptied = path.join(above, 'emptied');
    await mkdir(path.join(emptied, 'postgres'), { recursive: true });
    expect(await refusal(emptied)).toMatch(/has an empty folder "postgres"/);
    expect(await readdir(emptied)).toEqual(['postgres']);
  });

  it('makes the database afresh after a first start that was interrupted', async () => {
    await rename(at('postgres'), at('postgres.unfinished'));
    await rm(at('postgres.unfinished/base/1'), { recursive: true });
    expect(await query('select to_regclass($$kept$$) as found')).toEqual([{ found: null }]);
    expect((await readdir(folder)).sort()).toEqual(['lock', 'postgres']);
  });

  it('refuses after a restore that was interrupted', async () => {
    await rename(at('postgres'), at('postgres.restoring'));
    expect(await refusal()).toMatch(/was interrupted.*Run kith restore again/);
    await rename(at('postgres.restoring'), at('postgres'));
  });

  it('says so when the folder may not be written', async () => {
    const closed = path.join(above, 'closed');
    await mkdir(closed, { mode: 0o555 });
    await chmod(above, 0o755);
    expect(await asSomebody(() => refusal(closed))).toMatch(/cannot be written \(EACCES\)/);
    expect(await asSomebody(() => refusal(path.join(closed, 'data')))).toMatch(/cannot be made/);
  });

  it('says so when a folder stands where the lock is kept', async () => {
    const odd = path.join(above, 'odd');
    await mkdir(path.join(odd, 'lock'), { recursive: true });
    expect(await refusal(odd)).toMatch(/has a folder "lock"/);
  });

  it('lets one process in at a time', async () => {
    const engine = await openPgliteFolder(folder);
    expect(await refusal().finally(() => engine.end())).toMatch(/is in use by another Kith/);
  });

  // Only an administrator can make a disk that is small enough.
  const small = path.join(tmpdir(), `kith-small-${process.pid}`);
  const mount = (size: string) => {
    spawnSync('mkdir', ['-p', small]);
    return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', small]).status === 0;
  };
  const canMount = mount('1m');
  spawnSync('umount', [small]);

  it.skipIf(!canMount)('says so when the disk is full, and starts once there is room', async () => {
    mount('20m');
    try {
      expect(await refusal(path.join(small, 'data'))).toMatch(/there is no room left on its disk/);
      spawnSync('mount', ['-o', 'remount,size=200m', small]);
      expect(await query('select 1 as one', path.join(small, 'data'))).toEqual([{ one: 1 }]);
    } finally {
      // Lazily: a PGlite that failed keeps its files open.
      spawnSync('umount', ['--lazy', small]);
      await rm(small, { recursive: true, force: true });
    }
  });
});
