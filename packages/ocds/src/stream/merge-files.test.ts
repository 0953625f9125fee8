import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { releasesOf } from '../../bench/generate.js';
import { compile, version } from '../merge/index.js';
import { fileForTest, folderForTest } from '../testing/files.js';
import { type MergeFilesOptions, mergeFiles } from './merge-files.js';
import { openInput } from './open-input.js';

const processes = Array.from({ length: 150 }, (_, process) => releasesOf(process));
/** Every first release, then every second one: no process stands together. */
const scattered = [0, 1, 2, 3].flatMap((nth) => processes.map((releases) => releases[nth]));

async function merged(content: string, options: Omit<MergeFilesOptions, 'onProblem'>) {
  const input = await openInput(await fileForTest(content), { piece: 1 << 18 });
  const problems: unknown[] = [];
  let text = '';
  const onProblem = (problem: unknown) => problems.push(problem);
  for await (const batch of mergeFiles([input], { ...options, onProblem })) {
    text += Buffer.from(batch.text).toString('utf8');
    problems.push(...batch.problems);
  }
  await input.close();
  expect(problems).toEqual([]);
  return text;
}

/** The script of a thread as it is once built. */
async function builtWorker(): Promise<URL> {
  const outfile = `${await folderForTest()}/worker.mjs`;
  const entryPoints = [new URL('merge-worker.ts', import.meta.url).pathname];
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node' });
  return pathToFileURL(outfile);
}

describe('merging files', () => {
  const lines = scattered.map((release) => `${JSON.stringify(release)}\n`).join('');
  const both = { compiled: true, versioned: true };

  it('gives what merging in memory gives, though the releases of each process are scattered', async () => {
    const text = await merged(lines, both);
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(
      processes.map((releases) => ({
        ocid: releases[0]?.ocid,
        compiledRelease: compile(releases),
        versionedRelease: version(releases),
      })),
    );
  });

  it('gives the same out of a package too long for one piece', async () => {
    const packaged = JSON.stringify({ uri: 'https://example.org', releases: scattered }, null, 1);
    expect(await merged(packaged, both)).toBe(await merged(lines, both));
  });

  it('gives the same on several threads, in the same order', async () => {
    const worker = await builtWorker();
    expect(await merged(lines, { ...both, threads: 3, worker })).toBe(await merged(lines, both));
  });

  it('takes the compiled release of a record that only links to its releases', async () => {
    const [first] = processes[0] ?? [];
    const link = { url: 'https://example.org#1', date: first?.date, tag: ['planning'] };
    const record = { ocid: first?.ocid, releases: [link], compiledRelease: first };
    const text = await merged(JSON.stringify(record), { compiled: true, versioned: false });
    expect(JSON.parse(text)).toEqual({ ocid: first?.ocid, compiledRelease: compile([first]) });
  });

  it('finds the records of a package after an empty list of releases', async () => {
    const records = [{ ocid: processes[0]?.[0]?.ocid, releases: processes[0] }];
    const text = await merged(JSON.stringify({ releases: [], records }), both);
    expect(JSON.parse(text).compiledRelease).toEqual(compile(processes[0] ?? []));
  });

  it('says so when a thread cannot be started', async () => {
    const worker = pathToFileURL(`${await folderForTest()}/absent.mjs`);
    await expect(merged(lines, { ...both, threads: 2, worker })).rejects.toThrow('absent.mjs');
  });
});
