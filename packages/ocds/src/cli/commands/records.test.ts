import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../records/index.js';
import { run } from '../../testing/cli.js';
import { folder, lines } from '../../testing/folder.js';
import { release } from '../../testing/given.js';
import { sharedIsHere, sharedPath, whenShared } from '../../testing/shared.js';

const spring = release({ id: '1', date: '2026-04-01T00:00:00Z', language: 'en' });
const summer = release({ id: '2', date: '2026-07-01T00:00:00Z', language: 'cy' });
const other = release({ ocid: 'ocds-213czf-other', id: '3', date: '2026-05-01T00:00:00Z' });
const about = {
  uri: 'https://westmere.example/releases/1.json',
  version: '1.1',
  publishedDate: '2026-10-01T00:00:00Z',
  publisher: { name: 'Westmere' },
};
const inPackages = [
  { ...about, releases: [summer, other] },
  { ...about, uri: 'https://westmere.example/releases/2.json', releases: [spring] },
];

interface Package {
  records: { ocid: string; releases: { url?: string }[] }[];
}

describe('kith-ocds records', () => {
  it('makes a record for each process, whatever order its releases come in', async () => {
    const { code, stdout, stderr } = await run(['records', '--uri', 'https://w.example/r.json'], {
      stdin: lines(...inPackages),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      uri: 'https://w.example/r.json',
      version: '1.1',
      publishedDate: about.publishedDate,
      publisher: about.publisher,
      packages: [about.uri, 'https://westmere.example/releases/2.json'],
      records: recordsOf([summer, other, spring]),
    });
  });

  it('adds the history of each field when asked to', async () => {
    const { stdout } = await run(['records', '--versioned'], { stdin: lines(summer, spring) });
    expect(JSON.parse(stdout)).toMatchObject({
      records: recordsOf([summer, spring], { versioned: true }),
    });
  });

  it.each(['lines', 'files'])('links to releases in packages given as %s', async (form) => {
    const { write } = folder();
    const files =
      form === 'lines'
        ? [write('all.jsonl', lines(...inPackages))]
        : inPackages.map((one, position) => write(`${position}.json`, one));
    const { code, stdout } = await run(['records', '--linked', ...files]);
    expect(code).toBe(0);
    const urls = (JSON.parse(stdout) as Package).records.map(({ releases }) =>
      releases.map(({ url }) => url),
    );
    expect(urls).toEqual([
      ['https://westmere.example/releases/2.json#1', 'https://westmere.example/releases/1.json#2'],
      ['https://westmere.example/releases/1.json#3'],
    ]);
  });

  it('links to releases outside packages by the address of their file, or by the one given', async () => {
    const { write } = folder();
    const file = write('all.jsonl', lines(other));
    const linked = async (base: string) => {
      const { stdout } = await run(['records', '--linked', '--base-url', base, file]);
      return (JSON.parse(stdout) as Package).records[0]?.releases[0]?.url;
    };
    expect(await linked('https://w.example/data/')).toBe('https://w.example/data/all.jsonl#3');
    expect(await linked('https://w.example/data')).toBe('https://w.example/data#3');
  });

  it('takes the releases of records, whose own package is not where they stand', async () => {
    const given = {
      ...about,
      packages: ['https://w.example/1.json'],
      records: recordsOf([spring]),
    };
    const stdin = JSON.stringify(given);
    const embedded = await run(['records'], { stdin });
    expect(JSON.parse(embedded.stdout)).toMatchObject({
      packages: ['https://w.example/1.json'],
      records: recordsOf([spring]),
    });
    const linked = await run(['records', '--linked'], { stdin });
    expect(linked.code).toBe(1);
    expect(linked.stderr).toContain('has no package with an address');
  });

  it('reports a release that cannot be linked to and makes the other records', async () => {
    const { write } = folder();
    const file = write('all.jsonl', lines(...inPackages, release({ ocid: 'p', id: '9' })));
    const { code, stdout, stderr } = await run(['records', '--linked', '--json', file]);
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as Package).records).toHaveLength(2);
    expect(JSON.parse(stderr.split('\n')[0] ?? '')).toMatchObject({
      error: { code: 'missing_package_uri', file },
    });
  });

  it('reports a process that cannot be merged, and merges it when told how', async () => {
    const changed = { ...summer, tender: ['t'] };
    const stdin = lines({ ...spring, tender: { id: 't' } }, changed, other);
    const failed = await run(['records'], { stdin });
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('ocds-213czf-demo has no record.');
    expect((JSON.parse(failed.stdout) as Package).records).toHaveLength(1);
    const kept = await run(['records', '--on-conflict', 'keep-later'], { stdin });
    expect((JSON.parse(kept.stdout) as Package).records).toHaveLength(2);
  });

  it('makes no record of a process that has a number too large to be written', async () => {
    const large = JSON.stringify({ ...summer, value: 1 }).replace('"value":1', '"value":1e9999');
    const { code, stdout, stderr } = await run(['records'], {
      stdin: `${lines(spring)}${large}\n${lines(other)}`,
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ records: recordsOf([other]) });
    expect(stderr).toContain('standard input, line 2, /value: This number is too large.');
  });

  it('writes a file that appears whole', async () => {
    const { path, read } = folder();
    const out = join(path, 'records.json');
    await run(['records', '-o', out], { stdin: lines(spring) });
    expect(JSON.parse(read('records.json'))).toMatchObject({ records: recordsOf([spring]) });
  });

  it.each([
    [['--linked', '--embedded'], 'A record holds its releases or links to them'],
    [['--on-conflict', 'guess'], 'keep-later is accepted'],
  ])('refuses %j', async (argv, sentence) => {
    const { code, stderr } = await run(['records', ...argv]);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });

  it.skipIf(!sharedIsHere)(`makes records of real notices${whenShared}`, async () => {
    const file = sharedPath('real/find-a-tender-performance.jsonl');
    const { code, stdout, stderr } = await run(['records', '--versioned', file]);
    expect(stderr.split('\n').filter((line) => line.includes('has no record'))).toEqual([]);
    expect(code).toBe(0);
    const { records } = JSON.parse(stdout) as Package;
    expect(records.length).toBeGreaterThan(5);
    expect(new Set(records.map(({ ocid }) => ocid)).size).toBe(records.length);
  });
});
