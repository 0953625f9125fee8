import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticesIn } from './open-data.mjs';
import { readNotices } from './prepare.mjs';
import { prepared } from './prepared.mjs';

describe('the notices npm start brings in', () => {
  let folder = '';
  const state = () => prepared(join(folder, 'data'), noticesIn(join(folder, 'notices')));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kith-notices-'));
    for (const name of ['data', 'notices']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'notices/b.jsonl'), '{}');
    writeFileSync(join(folder, 'notices/a.jsonl'), '{}');
    writeFileSync(join(folder, 'notices/README.md'), '');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are the files of JSON Lines, in order', () => {
    expect(noticesIn(join(folder, 'notices')).map((file) => file.slice(-7))).toEqual([
      'a.jsonl',
      'b.jsonl',
    ]);
  });

  it('are none where there is no such folder', () => {
    expect(noticesIn(join(folder, 'nowhere'))).toEqual([]);
  });

  it('are read once into the same database', () => {
    expect(state().isCurrent()).toBe(false);
    state().keep();
    expect(state().isCurrent()).toBe(true);
  });

  it('are read again when the database was made anew and the stamp stayed', () => {
    const file = join(folder, 'data/postgres/global/pg_control');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, Buffer.alloc(16, 1));
    state().keep();
    expect(state().isCurrent()).toBe(true);
    writeFileSync(file, Buffer.concat([Buffer.alloc(8, 1), Buffer.alloc(8, 2)]));
    expect(state().isCurrent()).toBe(true);
    writeFileSync(file, Buffer.alloc(16, 2));
    expect(state().isCurrent()).toBe(false);
  });

  it('count as read when some were refused, and not when the database was never reached', () => {
    const finished = { output: '', stderr: 'why' };
    expect(readNotices({ ...finished, code: 0, stdout: '' })).toBe(true);
    expect(readNotices({ ...finished, code: 1, stdout: 'a.jsonl: 3 added, 1 refused' })).toBe(true);
    expect(readNotices({ ...finished, code: 1, stdout: '' })).toBe(false);
    expect(readNotices({ ...finished, code: 2, stdout: 'a.jsonl: 3 added' })).toBe(false);
  });

  it('are read again when there are more of them', () => {
    state().keep();
    writeFileSync(join(folder, 'notices/c.jsonl'), '{}');
    expect(state().isCurrent()).toBe(false);
  });

  it('are read again when the database was thrown away', () => {
    state().keep();
    rmSync(join(folder, 'data'), { recursive: true });
    expect(state().isCurrent()).toBe(false);
  });
});
