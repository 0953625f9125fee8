import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kith } from './kith.js';

const command = fileURLToPath(new URL('../bin/kith.mjs', import.meta.url));

/** The first start of a day makes the template, which takes a busy machine its time. */
const patience = 300_000;

describe('the built kith, serving in memory for somebody’s tests', () => {
  let folder: string;
  const inFolder = (name: string) => path.join(folder, name);
  const namesIn = async (name: string) =>
    (await readdir(inFolder(name), { recursive: true })).sort();

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kith-in-memory-'));
    for (const name of ['work', 'temporary', 'cache']) await mkdir(inFolder(name));
  });
  const running = new Set<ChildProcess>();
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  async function start(...words: string[]) {
    const { PATH = '' } = process.env;
    const begun = performance.now();
    const child = spawn(
      process.execPath,
      [command, 'serve', '--demo', '--in-memory', '--port', '0', ...words],
      {
        cwd: inFolder('work'),
        env: { PATH, TMPDIR: inFolder('temporary'), XDG_CACHE_HOME: inFolder('cache') },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    running.add(child);
    const said: string[] = [];
    const lines = createInterface(child.stdout).on('line', (line) => said.push(line));
    await once(lines, 'line');
    const { address, apiKey } = JSON.parse(said[0] ?? '') as { address: string; apiKey: string };
    const took = Math.round(performance.now() - begun);
    const stop = async (signal: 'SIGTERM' | 'SIGINT') => {
      child.kill(signal);
      const [code] = await once(child, 'close');
      running.delete(child);
      return { code, said };
    };
    return { address, apiKey, took, stop };
  }

  it(
    'says its address and key in one line, answers at the time it was given, and keeps nothing',
    async () => {
      const at = ['--now', '2026-08-03T08:00:00Z'];
      const first = await start(...at);
      expect((await fetch(`${first.address}/health/ready`)).status).toBe(200);
      expect(await first.stop('SIGINT')).toMatchObject({ code: 0, said: [expect.any(String)] });
      const kept = await namesIn('cache');

      const { address, apiKey, took, stop } = await start(...at);
      // eslint-disable-next-line no-console -- a figure to read, which no machine is held to
      console.log(
        `kith serve --demo --in-memory: ${first.took} ms, and from its template ${took} ms`,
      );
      const { items } = (await (await fetch(`${address}/v1/demo/people`)).json()) as People;
      expect(items.map(({ name }) => name)).toContain('Edie Marsh');
      const refused = await fetch(`${address}/v1/embed-sessions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
        body: '{}',
      });
      expect(refused.status, 'the key is known, and the body is not right').toBe(422);
      expect(await stop('SIGTERM')).toMatchObject({ code: 0, said: [expect.any(String)] });

      expect(await namesIn('work')).toEqual([]);
      expect(await namesIn('temporary')).toEqual([]);
      expect(await namesIn('cache')).toEqual(kept);
      expect(kept).toEqual(['kith', expect.stringMatching(/^kith\/pglite-\w+\.tar$/)]);
    },
    patience,
  );

  it('says what is wrong with a time, and that only what is not kept may have one', async () => {
    const wrong = await kith(['serve', '--in-memory', '--now', 'tomorrow']).ended;
    expect(wrong).toMatchObject({
      code: 2,
      stderr: '--now is "tomorrow"; it must be an instant, such as 2026-08-03T08:00:00Z.\n',
    });
    const kept = await kith(['serve', '--now', '2026-08-03T08:00:00Z']).ended;
    expect(kept).toMatchObject({
      code: 2,
      stderr: '--now is for --in-memory: data that is kept needs a true clock.\n',
    });
  });
});

interface People {
  items: Array<{ name: string }>;
}
