import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { fourFreePorts } from './ports.js';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

let sites: ChildProcess | undefined;
afterEach(() => void sites?.kill('SIGKILL'));

describe('the two sites', () => {
  it('end with whoever started them, however that came to its end', async () => {
    const env = { ...process.env, PORT: String(await fourFreePorts()), KITH_HOST_KEY: 'kak_none' };
    sites = fork(main, { env });
    await once(sites, 'message');
    const ended = once(sites, 'exit');
    // What a child sees of a parent that is no more.
    sites.disconnect();
    expect(await ended).toEqual([0, null]);
  });
});
