import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../testing/cli.js';
import { fileForTest, folderForTest } from '../testing/files.js';
import { lines } from '../testing/folder.js';
import { release } from '../testing/given.js';

const json = lines(release());

describe('a file that is not JSON in UTF-8', () => {
  it.each([
    ['a workbook', Buffer.from('504b03041400', 'hex'), 'unflatten reads workbooks'],
    ['UTF-16', Buffer.from(`\uFEFF${json}`, 'utf16le'), 'UTF-16 text, as Windows PowerShell'],
    ['UTF-16 the other way', Buffer.from(`\uFEFF${json}`, 'utf16le').swap16(), 'UTF-16 text'],
  ])('is refused with what to do about it: %s', async (_, content, sentence) => {
    const file = await fileForTest(content);
    for (const command of ['validate', 'compile', 'metrics', 'combine', 'upgrade']) {
      const { code, stdout, stderr } = await run([command, file]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`kith-ocds: ${file}: This is`);
      expect(stderr).toContain(sentence);
    }
  });

  it('is read where only a byte order mark of UTF-8 stands before it', async () => {
    const file = await fileForTest(`\uFEFF${json}`);
    expect(await run(['compile', file])).toMatchObject({ code: 0, stderr: '' });
  });

  it('is said to be a folder or not to be there where it is so', async () => {
    const folder = join(await folderForTest(), 'notices');
    expect((await run(['validate', folder])).stderr).toContain('does not exist');
    await mkdir(folder);
    expect((await run(['validate', folder])).stderr).toContain('is a folder. A file is accepted.');
  });
});
