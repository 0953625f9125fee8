import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStamp, stampOf, writeStamp } from './stamp.mjs';

describe('the stamp of some sources', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kith-stamp-'));
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/rota.ts'), 'one');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('stays when only the date of a file changes', () => {
    const before = stampOf(folder, ['src']);
    utimesSync(join(folder, 'src/rota.ts'), 0, 0);
    expect(stampOf(folder, ['src'])).toBe(before);
  });

  it('stays when something is built or installed', () => {
    const before = stampOf(folder, ['.']);
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/rota.js'), 'built');
    expect(stampOf(folder, ['.'])).toBe(before);
  });

  it.each([
    ['the words of a file change', () => writeFileSync(join(folder, 'src/rota.ts'), 'two')],
    ['a file is added', () => writeFileSync(join(folder, 'src/visit.ts'), '')],
    ['a file goes', () => rmSync(join(folder, 'src/rota.ts'))],
  ])('changes when %s', (_what, change) => {
    const before = stampOf(folder, ['src']);
    change();
    expect(stampOf(folder, ['src'])).not.toBe(before);
  });

  it('covers a single file too', () => {
    const before = stampOf(folder, ['src/rota.ts']);
    writeFileSync(join(folder, 'src/rota.ts'), 'two');
    expect(stampOf(folder, ['src/rota.ts'])).not.toBe(before);
  });

  it('is read back as it was kept, and is empty where none was', () => {
    const file = join(folder, 'made/stamp');
    expect(readStamp(file)).toBe('');
    writeStamp(file, 'abc');
    expect(readStamp(file)).toBe('abc');
  });
});
