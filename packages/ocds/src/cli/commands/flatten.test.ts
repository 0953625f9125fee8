import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, version } from '../../merge/index.js';
import { run } from '../../testing/cli.js';
import { fileForTest, folderForTest } from '../../testing/files.js';
import { contract, release } from '../../testing/given.js';
import { flatten } from './flatten.js';
import { unflatten } from './unflatten.js';

const commands = [flatten, unflatten];
const releases = [
  release({ contracts: [contract()] }),
  release({
    id: '2',
    date: '2026-05-01T00:00:00Z',
    contracts: [contract({ status: 'terminated' })],
  }),
];

describe('kith-ocds flatten', () => {
  it('writes a folder of CSV files and says how many rows each has', async () => {
    const folder = join(await folderForTest(), 'tables');
    const { code, stdout } = await run(['flatten', '-o', folder], {
      commands,
      stdin: lines(releases),
    });
    expect(code).toBe(0);
    expect(stdout).toBe(
      `${folder}\n  Table          Rows\n  releases.csv      2\n  contracts.csv     2\n`,
    );
    expect(await readdir(folder)).toEqual(['contracts.csv', 'releases.csv', 'tables.json']);
    expect(await readFile(join(folder, 'contracts.csv'), 'utf8')).toContain('terminated');
  });

  it('says the same as JSON', async () => {
    const folder = join(await folderForTest(), 'tables');
    const { stdout } = await run(['flatten', '--json', '-o', folder], {
      commands,
      stdin: lines(releases),
    });
    expect(JSON.parse(stdout)).toMatchObject({
      output: folder,
      format: 'csv',
      releases: 2,
      tables: [{ name: 'releases', rows: 2, file: 'releases.csv' }, { name: 'contracts' }],
    });
  });

  it('merges the releases of each process when asked', async () => {
    const [compiled, versioned] = [compile(releases), version(releases)];
    expect(await thereAndBack(lines(releases), '--compiled')).toEqual([compiled]);
    expect(await thereAndBack(lines(releases), '--versioned')).toEqual([versioned]);
  });

  it('takes from records what they hold merged already', async () => {
    const { ocid } = release();
    const record = {
      ocid,
      compiledRelease: compile(releases),
      versionedRelease: version(releases),
      releases,
    };
    expect(await thereAndBack(lines([record]))).toEqual(releases);
    expect(await thereAndBack(lines([record]), '--compiled')).toEqual([record.compiledRelease]);
    expect(await thereAndBack(lines([record]), '--versioned')).toEqual([record.versionedRelease]);
    expect(await thereAndBack(lines([{ ocid, releases }]), '--compiled')).toEqual([
      record.compiledRelease,
    ]);
  });

  it('takes the releases of a package', async () => {
    const whole = { uri: 'https://data.example/1', version: '1.1', releases };
    expect(await thereAndBack(JSON.stringify(whole, null, 2))).toEqual(releases);
  });

  it('puts words at the heads of columns when asked', async () => {
    const folder = join(await folderForTest(), 'tables');
    await run(['flatten', '--titles', '-o', folder], { commands, stdin: lines(releases) });
    const [head] = (await readFile(join(folder, 'contracts.csv'), 'utf8')).split('\r\n');
    expect(head).toContain('Award id,Title,Status');
  });

  it('reports what it could not read once, and flattens the rest', async () => {
    const folder = join(await folderForTest(), 'tables');
    const stdin = `${lines(releases)}{"ocid":\n`;
    const { code, stderr } = await run(['flatten', '-o', folder], { commands, stdin });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('line 3');
  });

  it('replaces tables or a workbook when told to, and nothing else', async () => {
    const parent = await folderForTest();
    const [folder, workbook] = [join(parent, 'tables'), join(parent, 'tables.xlsx')];
    const flat = (output: string, stdin: string, ...options: string[]) =>
      run(['flatten', '-o', output, ...options], { commands, stdin });
    for (const output of [folder, workbook]) {
      await flat(output, lines(releases));
      const again = await flat(output, lines([release()]));
      expect(again).toMatchObject({ code: 2, stdout: '' });
      expect(again.stderr).toContain('With --force');
      expect(await flat(output, lines([release()]), '--force')).toMatchObject({ code: 0 });
      const { stdout } = await run(['unflatten', output], { commands });
      expect(stdout).toBe(lines([release()]));
    }
    await writeFile(join(folder, 'notes.txt'), 'keep me');
    const { stderr } = await flat(folder, lines(releases), '--force');
    expect(stderr).toContain('This folder holds notes.txt, which is no table.');
    expect(await readdir(folder)).toEqual(['notes.txt', 'releases.csv', 'tables.json']);
  });

  it.each(['--compiled', '--versioned', '--titles'])(
    'reports a number that JSON cannot write, with its place, %s',
    async (option) => {
      const folder = join(await folderForTest(), 'tables');
      const large = JSON.stringify(release({ ocid: 'ocds-213czf-l', value: 4321 }));
      const stdin = `${lines(releases)}${large.replace('4321', '1e9999')}\n`;
      const { code, stderr } = await run(['flatten', option, '-o', folder], { commands, stdin });
      expect(code).toBe(1);
      expect(stderr).toContain('standard input, line 3, /value: This number is too large.');
      const { stdout } = await run(['unflatten', folder], { commands });
      expect(stdout).not.toContain('ocds-213czf-l');
    },
  );

  it.each([
    [['flatten'], /-o OUT/],
    [['flatten', '-o', 'x', '--format', 'pdf'], /csv and xlsx are accepted/],
    [['flatten', '-o', 'x', '--compiled', '--versioned'], /One of them is accepted/],
  ])('cannot run %j', async (argv, why) => {
    const { code, stderr } = await run(argv, { commands, stdin: lines(releases) });
    expect(code).toBe(2);
    expect(stderr).toMatch(why);
  });
});

describe('kith-ocds unflatten', () => {
  it('reads a workbook', async () => {
    const path = join(await folderForTest(), 'tables.xlsx');
    await run(['flatten', '-o', path], { commands, stdin: lines(releases) });
    const { stdout } = await run(['unflatten', path], { commands });
    expect(stdout).toBe(lines(releases));
  });

  it('writes a release package when asked', async () => {
    const folder = join(await folderForTest(), 'tables');
    await run(['flatten', '-o', folder], { commands, stdin: lines(releases) });
    const uri = 'https://data.example/1';
    const { stdout } = await run(['unflatten', '--package', '--uri', uri, folder], { commands });
    expect(JSON.parse(stdout)).toMatchObject({ uri, version: '1.1', releases });
  });

  it('reports the row that belongs to nothing', async () => {
    const folder = join(await folderForTest(), 'tables');
    await run(['flatten', '-o', folder], { commands, stdin: lines(releases) });
    const path = join(folder, 'contracts.csv');
    await writeFile(path, (await readFile(path, 'utf8')).replace('213czf-demo,2', '213czf-demo,3'));
    const { code, stderr, stdout } = await run(['unflatten', folder], { commands });
    expect(code).toBe(1);
    expect(stderr).toContain(`${folder}, contracts, row 3: No release has the ocid`);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    const json = await run(['unflatten', '--json', folder], { commands });
    expect(JSON.parse(json.stderr)).toMatchObject({
      error: { code: 'unknown_release', file: folder, table: 'contracts', row: 3 },
    });
  });

  it('cannot read a pipe or a file that is not there', async () => {
    expect(await run(['unflatten'], { commands, stdin: '{}' })).toMatchObject({ code: 2 });
    const table = await run(['unflatten', 'tables/releases.csv'], { commands });
    expect(table).toMatchObject({ code: 2 });
    expect(table.stderr).toContain('Name the folder that it stands in.');
    const gone = join(await folderForTest(), 'gone');
    const { code, stderr } = await run(['unflatten', gone], { commands });
    expect(code).toBe(2);
    expect(stderr).toContain('does not exist');
  });

  it('does not replace a file unless told to', async () => {
    const path = await fileForTest('kept', 'out.jsonl');
    const folder = join(await folderForTest(), 'tables');
    await run(['flatten', '-o', folder], { commands, stdin: lines(releases) });
    expect(await run(['unflatten', folder, '-o', path], { commands })).toMatchObject({ code: 2 });
    expect(await readFile(path, 'utf8')).toBe('kept');
    await run(['unflatten', folder, '-o', path, '--force'], { commands });
    expect(await readFile(path, 'utf8')).toBe(lines(releases));
  });
});

async function thereAndBack(stdin: string, ...options: string[]): Promise<unknown[]> {
  const folder = join(await folderForTest(), 'tables');
  const there = await run(['flatten', '-o', folder, ...options], { commands, stdin });
  expect(there.stderr).toBe('');
  const back = await run(['unflatten', folder], { commands });
  return back.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}

function lines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
