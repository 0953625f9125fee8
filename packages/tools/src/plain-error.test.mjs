import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';

const command = `
  import { run, stopOnSignals } from ${JSON.stringify(new URL('plain-error.mjs', import.meta.url).href)};
  await run(() => new Promise((resolve) => {
    stopOnSignals(() => resolve(0));
    setInterval(() => {}, 1000);
    console.log(process.pid);
  }));
  console.log('stopped in order');
  process.exit();
`;

describe.skipIf(process.platform === 'win32')('a command that npm started', () => {
  let said = '';
  afterEach(() => {
    if (!said.includes('stopped')) process.kill(Number.parseInt(said, 10), 'SIGKILL');
  });

  it.each(/** @type {const} */ (['SIGTERM', 'SIGKILL']))(
    'stops in order when npm is ended by %s, which the shell between them does not pass on',
    async (signal) => {
      // A shell with something left to do stays in between.
      const words = ['-c', 'node --input-type=module --eval "$COMMAND"; true'];
      const env = { ...process.env, COMMAND: command, npm_lifecycle_event: 'start' };
      const shell = spawn('sh', words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
      said = '';
      shell.stdout.on('data', (text) => (said += text));
      await once(shell.stdout, 'data');
      shell.kill(signal);
      await once(shell.stdout, 'end');
      expect(said).toMatch(/^\d+\nstopped in order\n$/);
    },
  );
});
