import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderForTest } from '../../testing/files.js';
import { gathered } from '../../testing/gathered.js';
import { contract, release } from '../../testing/given.js';
import { CannotReadTables, CannotWriteTables } from '../errors.js';
import { readWorkbook, releasesFrom, writeCsvFolder, writeWorkbook } from './index.js';

const releases = [1, 2, 3].map((nth) =>
  release({ ocid: `ocds-213czf-${nth}`, contracts: [contract(), contract({ id: '2' })] }),
);

describe('a folder of CSV files', () => {
  it('begins each file with a byte order mark, so that Excel reads £ and é', async () => {
    const folder = await written();
    const text = await readFile(join(folder, 'contracts.csv'), 'utf8');
    expect(text).toMatch(/^\uFEFFocid,release,id,/);
  });

  it('gives the releases again when its rows were sorted otherwise', async () => {
    const folder = await written();
    const path = join(folder, 'contracts.csv');
    const [head, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\r\n');
    await writeFile(path, [head, ...lines.reverse()].join('\n'));
    const swapped = releases.map((one) => ({ ...one, contracts: one.contracts?.toReversed() }));
    expect(await gathered(releasesFrom(folder))).toEqual(swapped);
  });

  it('tells of a row that belongs to nothing', async () => {
    const folder = await written();
    const path = join(folder, 'contracts.csv');
    await writeFile(path, (await readFile(path, 'utf8')).replace('213czf-2', '213czf-9'));
    const codes: string[] = [];
    await gathered(releasesFrom(folder, { onProblem: ({ code }) => codes.push(code) }));
    expect(codes).toEqual(['unknown_release']);
  });

  it('passes over CSV files that are no part of it', async () => {
    const folder = await written();
    await writeFile(join(folder, 'notes.csv'), 'a,b\n1,2\n');
    expect(await gathered(releasesFrom(folder))).toEqual(releases);
  });

  it('is not written where other files are', async () => {
    const folder = await written();
    const again = writeCsvFolder(folder, () => releases);
    await expect(again).rejects.toThrow(CannotWriteTables);
    await expect(again).rejects.toThrow(/is not empty/);
  });

  it('is refused where it holds no tables, or a broken one', async () => {
    await expect(gathered(releasesFrom(await folderForTest()))).rejects.toThrow(/holds no tables/);
    const folder = await written();
    await writeFile(join(folder, 'contracts.csv'), 'id\n"open');
    await expect(gathered(releasesFrom(folder))).rejects.toThrow(/contracts\.csv.* is not CSV/);
  });

  it('counts releases on both passes', async () => {
    const counts: [number, number][] = [];
    const onRelease = (count: number, pass: 1 | 2) => counts.push([count, pass]);
    const folder = join(await folderForTest(), 'tables');
    const done = await writeCsvFolder(folder, () => releases, { onRelease });
    expect(done).toMatchObject({
      releases: 3,
      tables: [{ name: 'releases', rows: 3 }, { rows: 6 }],
    });
    expect(counts).toEqual([1, 2, 3, 1, 2, 3].map((count, at) => [count, at < 3 ? 1 : 2]));
  });
});

describe('a workbook', () => {
  it('keeps ids, long digits and dates as text, and numbers as numbers', async () => {
    const given = {
      ...{ ocid: 'ocds-213czf-x', id: '007', date: '2026-04-01', phone: '020 7946 0000' },
      ...{ digits: '12345678901234567890', amount: -5.25, open: true },
    };
    const [table] = await readWorkbook(await workbook([given]));
    const cells = table?.columns.map(({ path }, index) => [path, table.rows[0]?.[index]]) ?? [];
    expect(Object.fromEntries(cells)).toEqual(given);
  });

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'a\r\nb\u0001',
    '_x0041_',
    '_x0041\u0002',
    '\uFFFE',
  ])('holds the text %j', async (title) => {
    const path = await workbook([{ title }]);
    expect(await gathered(releasesFrom(path))).toEqual([{ title }]);
  });

  it('refuses a text that is too long for a cell, and says where it stands', async () => {
    const long = release({ tender: { description: 'a'.repeat(32_768) } });
    await expect(workbook([release(), long])).rejects.toThrow(
      /releases, row 3, tender\/description has 32,768 characters. A workbook takes up to 32,767/,
    );
  });

  it('refuses more columns than a sheet has', async () => {
    const wide = Object.fromEntries(Array.from({ length: 16_385 }, (_, nth) => [`field${nth}`, 1]));
    await expect(workbook([wide])).rejects.toThrow(/releases has 16,385 columns/);
  });

  it('has no two sheets of one name, and describes each', async () => {
    const lots = Array.from({ length: 2 }, (_, nth) => ({
      [`aVeryLongNameOfAnUnknownListOfThings${nth}`]: [{ id: 'x' }],
    }));
    const given = Object.assign({ ocid: 'ocds-213czf-x' }, ...lots) as object;
    const path = await workbook([given]);
    expect((await readWorkbook(path)).map(({ name }) => name)).toEqual([
      'releases',
      'aVeryLongNameOfAnUnknownListOfT',
      'aVeryLongNameOfAnUnknownListO_2',
    ]);
    expect(await gathered(releasesFrom(path))).toEqual([given]);
  });

  it('is refused where it is none', async () => {
    const path = join(await folderForTest(), 'x.xlsx');
    await writeFile(path, 'not a workbook');
    await expect(gathered(releasesFrom(path))).rejects.toThrow(CannotReadTables);
  });
});

async function written(): Promise<string> {
  const folder = join(await folderForTest(), 'tables');
  await writeCsvFolder(folder, () => releases);
  return folder;
}

async function workbook(given: readonly unknown[]): Promise<string> {
  const path = join(await folderForTest(), 'tables.xlsx');
  await writeWorkbook(path, () => given);
  return path;
}
