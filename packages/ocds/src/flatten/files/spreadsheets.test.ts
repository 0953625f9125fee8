import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { run } from '../../testing/cli.js';
import { folderForTest } from '../../testing/files.js';
import { release } from '../../testing/given.js';
import { writeCsvFolder } from './index.js';

const given = release({
  tender: {
    id: 't',
    title: 'Gofal cartref – £5',
    value: { amount: 5, currency: 'GBP' },
    tenderPeriod: { endDate: '2026-04-01T09:00:00Z' },
  },
});

/** A folder that flatten wrote, its table of releases changed as a spreadsheet changes it. */
async function edited(change: (text: string) => string | Uint8Array): Promise<string> {
  const folder = join(await folderForTest(), 'tables');
  await writeCsvFolder(folder, () => [given]);
  const path = join(folder, 'releases.csv');
  await writeFile(path, change((await readFile(path, 'utf8')).replace('\uFEFF', '')));
  return folder;
}

/** A folder of one table that nobody described. */
async function loose(text: string, name = 'main.csv'): Promise<string> {
  const folder = join(await folderForTest(), 'loose');
  await mkdir(folder);
  await writeFile(join(folder, name), text);
  return folder;
}

async function back(folder: string, ...options: string[]) {
  const { code, stdout, stderr } = await run(['unflatten', folder, ...options]);
  const lines = stdout.split('\n').filter(Boolean);
  return { code, stderr, releases: lines.map((line) => JSON.parse(line) as typeof given) };
}

const latin1 = (text: string) =>
  Buffer.from(text.replaceAll('–', '\u0096').replaceAll('£', '\u00A3'), 'latin1');

describe('a CSV file that a spreadsheet saved', () => {
  it('in Windows-1252 is refused, and read where that is said', async () => {
    const folder = await edited(latin1);
    const refused = await back(folder);
    expect(refused).toMatchObject({ code: 2, releases: [] });
    expect(refused.stderr).toContain('--encoding windows-1252');
    const read = await back(folder, '--encoding', 'windows-1252');
    expect(read).toEqual({ code: 0, stderr: '', releases: [given] });
  });

  it('in UTF-16 with its mark is read, tabs and all', async () => {
    const folder = await edited((text) =>
      Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le'),
    );
    expect(await back(folder)).toMatchObject({ code: 0, releases: [given] });
  });

  it.each([';', '\t', '|'])('with %j between its cells is read', async (delimiter) => {
    const folder = await edited((text) => text.replaceAll(',', delimiter));
    expect(await back(folder)).toMatchObject({ code: 0, releases: [given] });
  });

  it('with a line that tells Excel its delimiter, or an option that tells it, is read', async () => {
    const told = await edited((text) => `sep=;\r\n${text.replaceAll(',', ';')}`);
    expect(await back(told)).toMatchObject({ code: 0, releases: [given] });
    const odd = await edited((text) => text.replaceAll(',', '~'));
    expect(await back(odd, '--delimiter', '~')).toMatchObject({ code: 0, releases: [given] });
  });

  it.each([
    ['"1,234,567.50"', 1234567.5],
    ['"1,234.50"', 1234.5],
  ])('with the amount %s is read as a number', async (cell, amount) => {
    const folder = await edited((text) => text.replace(',5,GBP', `,${cell},GBP`));
    const { code, releases } = await back(folder);
    expect(code).toBe(0);
    expect(releases[0]?.tender?.value?.amount).toBe(amount);
  });

  it.each(['"1,234"', '50%', '£5', '"1.234,50"', '9007199254740993'])(
    'with the amount %s is not taken for right',
    async (cell) => {
      const folder = await edited((text) => text.replace(',5,GBP', `,${cell},GBP`));
      const { code, stderr } = await back(folder);
      expect(code).toBe(1);
      expect(stderr).toContain('tender/value/amount');
    },
  );

  it.each([
    ['2026-04-01 09:30', '2026-04-01T08:30:00Z'],
    ['2026-04-01 09:30:15', '2026-04-01T08:30:15Z'],
    ['25/10/2026 01:30', '2026-10-25T00:30:00Z'],
    ['12/25/2026', '2026-12-25T23:59:59Z'],
  ])('with the date %s is read in the time zone that is said', async (cell, instant) => {
    const folder = await edited((text) => text.replace('2026-04-01T09:00:00Z', cell));
    expect((await back(folder)).code).toBe(1);
    const { code, releases } = await back(folder, '--time-zone', 'Europe/London');
    expect(code).toBe(0);
    expect(releases[0]?.tender?.tenderPeriod?.endDate).toBe(instant);
  });

  it('with a date whose day and month cannot be told apart is not taken for right', async () => {
    const folder = await edited((text) => text.replace('2026-04-01T09:00:00Z', '01/04/2026'));
    const { code, stderr } = await back(folder, '--time-zone', 'Europe/London');
    expect(code).toBe(1);
    expect(stderr).toContain('tenderPeriod/endDate');
  });

  it('with an id twice is told of', async () => {
    const folder = await loose(
      'ocid,id,awards/0/id,awards/1/id\nocds-213czf-1,1,a,a\nocds-213czf-1,1,b,c\n',
    );
    const { code, stderr } = await back(folder);
    expect(code).toBe(0);
    expect(stderr).toContain('one of awards has the id of another');
    expect(stderr).toContain('one of releases has the id of another');
  });
});

describe("the standard's own flat form", () => {
  it('becomes lists, without the places that a row leaves empty', async () => {
    const text = [
      'ocid,id,awards/0/id,awards/0/suppliers/0/name,awards/0/suppliers/1/name,awards/1/id',
      'ocds-213czf-1,1,a,North,South,b',
      'ocds-213czf-2,1,,,,c',
    ].join('\n');
    expect((await back(await loose(text))).releases).toEqual([
      {
        ocid: 'ocds-213czf-1',
        id: '1',
        awards: [{ id: 'a', suppliers: [{ name: 'North' }, { name: 'South' }] }, { id: 'b' }],
      },
      { ocid: 'ocds-213czf-2', id: '1', awards: [{ id: 'c' }] },
    ]);
  });
});

describe('a workbook whose dates became dates', () => {
  it('is read in the time zone that is said', async () => {
    const path = join(await folderForTest(), 'dates.xlsx');
    const text = (value: string) => ({ value });
    const date = { value: new Date('2026-07-01T09:00:00Z'), format: 'dd/mm/yyyy hh:mm' };
    await writeExcelFile([
      {
        sheet: 'releases',
        data: [['ocid', 'id', 'date'].map(text), [text('ocds-213czf-1'), text('1'), date]],
      },
    ]).toFile(path);
    const { releases } = await back(path, '--time-zone', 'Europe/London');
    expect(releases[0]?.date).toBe('2026-07-01T08:00:00Z');
  });
});

describe('text that only looks as a spreadsheet writes dates', () => {
  it('comes back as it was published', async () => {
    const odd = release({ tender: { id: 't', tenderPeriod: { endDate: '01/04/2026' } } });
    const folder = join(await folderForTest(), 'tables');
    await writeCsvFolder(folder, () => [odd]);
    expect(await back(folder)).toMatchObject({ code: 0, releases: [odd] });
  });
});

describe('what no option accepts', () => {
  it.each([
    ['--encoding', 'windows-9'],
    ['--time-zone', 'Europe/Larkmoor'],
    ['--delimiter', ', '],
  ])('%s %s', async (option, value) => {
    const folder = await edited((text) => text);
    const { code, stderr } = await back(folder, option, value);
    expect(code).toBe(2);
    expect(stderr).toContain(`${option} is "${value}"`);
  });
});
