import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run } from '../../testing/cli.js';
import { folder, lines } from '../../testing/folder.js';
import { release } from '../../testing/given.js';

const about = {
  uri: 'https://westmere.example/all.json',
  version: '1.1',
  publishedDate: '2026-10-01T00:00:00Z',
  publisher: { name: 'Westmere' },
  license: 'https://licence.example/open',
};
const releases = [4, 5, 4, 6, 5].map((month, position) =>
  release({
    ocid: `ocds-213czf-${position % 2}`,
    id: String(position),
    date: `2026-0${month}-01T00:00:00Z`,
    title: 'Pflege für alle – 家',
  }),
);
const whole = { ...about, releases };

describe('kith-ocds split', () => {
  it('writes so many releases to a file and says what it wrote', async () => {
    const { path, write, read } = folder();
    const file = write('all.json', whole);
    const out = join(path, 'parts');
    const { code, stdout, stderr } = await run(['split', '--count', '2', '-o', out, file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readdirSync(out)).toEqual(['0001.json', '0002.json', '0003.json']);
    expect(JSON.parse(read('parts/0002.json'))).toEqual({
      ...about,
      releases: releases.slice(2, 4),
    });
    expect(stdout.split('\n')[2]).toBe(
      `${join(out, '0003.json')}: 1 release, ${Buffer.byteLength(read('parts/0003.json'))} bytes`,
    );
  });

  it('gives back the whole when its files are combined', async () => {
    const { path, write } = folder();
    const file = write('all.json.gz', gzipSync(JSON.stringify(whole)));
    const out = join(path, 'parts');
    await run(['split', '--bytes', '700', '-o', out, file]);
    const files = readdirSync(out).map((name) => join(out, name));
    expect(files.length).toBeGreaterThan(1);
    const { code, stdout, stderr } = await run(['combine', ...files]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(whole);
  });

  it('keeps files within the size asked for', async () => {
    const { path, write } = folder();
    const out = join(path, 'parts');
    const base = ['--base-url', 'https://westmere.example/parts/'];
    const argv = ['split', '--bytes', '700', '--json', ...base, '-o', out, write('a', whole)];
    const { stdout } = await run(argv);
    const written = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { bytes: number });
    expect(written.length).toBeGreaterThan(1);
    for (const { bytes } of written) expect(bytes).toBeLessThanOrEqual(700);
  });

  it('writes a file for each process or month, with its own address', async () => {
    const { path, read } = folder();
    const argv = ['split', '--by', 'month', '-o', path, '--base-url', 'https://westmere.example/m'];
    await run(argv, { stdin: lines(...releases) });
    expect(readdirSync(path)).toEqual(['2026-04.json', '2026-05.json', '2026-06.json']);
    expect(JSON.parse(read('2026-05.json'))).toEqual({
      uri: 'https://westmere.example/m/2026-05.json',
      version: '1.1',
      releases: [releases[1], releases[4]],
    });
    await run(['split', '--by', 'ocid', '-o', path], { stdin: lines(...releases) });
    expect(existsSync(join(path, 'ocds-213czf-1.json'))).toBe(true);
  });

  it('says what each package lacks, and which file is larger than asked for', async () => {
    const { path } = folder();
    const { code, stderr } = await run(['split', '--bytes', '10', '-o', path], {
      stdin: lines(...releases.slice(0, 2)),
    });
    expect(code).toBe(0);
    expect(stderr).toBe(
      'The standard requires a package to say its uri, publisher and publishedDate: give --uri, --publisher and --published-date.\n' +
        '2 files are larger than asked for: each holds one that is larger by itself.\n',
    );
  });

  it('never writes outside its folder, whatever an ocid says', async () => {
    const { path } = folder();
    const out = join(path, 'a', 'b');
    const ocids = ['../../x', '..', '/etc/x', 'a\\b', 'a/b'];
    const stdin = lines(...ocids.map((ocid) => release({ ocid })));
    const { code } = await run(['split', '--by', 'ocid', '-o', out], { stdin });
    expect(code).toBe(0);
    expect(readdirSync(out)).toHaveLength(ocids.length);
    expect(readdirSync(path)).toEqual(['a']);
  });

  it('leaves files alone that are there, unless told to replace them', async () => {
    const { path, read } = folder({ '0001.json': 'mine' });
    const argv = ['split', '--count', '9', '-o', path];
    const { code, stderr } = await run(argv, { stdin: lines(...releases) });
    expect(code).toBe(2);
    expect(stderr).toContain('0001.json: This exists already. With --force it is replaced.');
    expect(read('0001.json')).toBe('mine');
    expect(readdirSync(path)).toEqual(['0001.json']);
    expect((await run([...argv, '--force'], { stdin: lines(...releases) })).code).toBe(0);
    expect(JSON.parse(read('0001.json'))).toMatchObject({ releases });
  });

  it.each([
    [['-o', 'x'], 'Say how to divide: --count, --bytes or --by, one of them.'],
    [['-o', 'x', '--count', '1', '--by', 'ocid'], 'Say how to divide'],
    [['-o', 'x', '--count', '0'], 'A whole number above 0 is accepted for --count, not 0.'],
    [['-o', 'x', '--count', '1k'], 'A whole number above 0 is accepted for --count, not 1k.'],
    [['-o', 'x', '--bytes', 'big'], 'A size such as 500000 or 10MB is accepted for --bytes'],
    [['-o', 'x', '--by', 'year'], '--by accepts ocid and month, not year.'],
    [['--by', 'month'], 'Name a folder to write to with -o.'],
    [['-o', 'x', '--by', 'month', '--base-url', 'data'], '--base-url is "data". An address such'],
  ])('refuses %j', async (argv, sentence) => {
    const { code, stderr } = await run(['split', ...argv]);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
    expect(existsSync('x')).toBe(false);
  });
});

describe('kith-ocds combine', () => {
  it('makes a package of releases outside one, and says what the standard asks for besides', async () => {
    const { code, stdout, stderr } = await run(['combine', '--uri', about.uri], {
      stdin: lines(...releases),
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ uri: about.uri, version: '1.1', releases });
    expect(stderr).toBe(
      'The standard requires a package to say its publisher and publishedDate: give --publisher and --published-date.\n',
    );
  });

  it('writes a file that appears whole', async () => {
    const { path, write, read } = folder();
    const out = join(path, 'all.json');
    const file = write('one.json', whole);
    expect((await run(['combine', file, '-o', out])).code).toBe(0);
    expect(JSON.parse(read('all.json'))).toEqual(whole);
    const { code, stderr } = await run(['combine', file, '-o', out]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `kith-ocds: ${out}: This exists already. With --force it is replaced.\n`,
    });
    expect(readdirSync(path).sort()).toEqual(['all.json', 'one.json']);
  });

  it('leaves nothing behind where it fails in the middle', async () => {
    const { path, write } = folder();
    const records = { ...about, records: [{ ocid: 'p', releases }] };
    const files = [write('one.json', whole), write('two.json', records)];
    const { code, stderr } = await run(['combine', ...files, '-o', join(path, 'all.json')]);
    expect(code).toBe(2);
    expect(stderr).toContain('There are release packages and record packages.');
    expect(readdirSync(path).sort()).toEqual(['one.json', 'two.json']);
  });

  it('refuses two licences unless one is chosen', async () => {
    const { write } = folder();
    const other = { ...whole, license: 'https://licence.example/closed' };
    const files = [write('one.json', whole), write('two.json', other)];
    const { code, stderr } = await run(['combine', '--json', ...files]);
    expect(code).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'conflicting_metadata' } });
    const chosen = await run(['combine', '--license', 'https://licence.example/open', ...files]);
    expect(JSON.parse(chosen.stdout)).toMatchObject({ license: 'https://licence.example/open' });
  });

  it.each([
    [['--published-date', 'yesterday'], '--published-date is "yesterday". A date and time such'],
    [['--uri', 'data.json'], '--uri is "data.json". An address such as'],
    [['--license', 'OGL'], '--license is "OGL". An address such as'],
    [['--publisher', ' '], '--publisher is " ". A name is accepted.'],
    [['--version', '1.1.5'], '--version is "1.1.5". 1.0 and 1.1 are accepted.'],
  ])('refuses %j, which the standard would', async (argv, sentence) => {
    const { code, stdout, stderr } = await run(['combine', ...argv], { stdin: lines(whole) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });

  it('reports a release that was there before', async () => {
    const { code, stdout, stderr } = await run(['combine'], { stdin: lines(whole, whole) });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ releases: [...releases, ...releases] });
    expect(stderr.split('\n')[0]).toBe(
      'standard input, line 2, /releases/0: This release was there before. Both are kept.',
    );
  });
});
