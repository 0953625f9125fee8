import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('./bin.ts', import.meta.url));

describe('the executable', () => {
  it('runs and leaves with the code of its command', async () => {
    const argv = ['--conditions=@kith/source', '--import', 'tsx', bin, 'no-such-command'];
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    const [code] = (await once(child, 'close')) as [number];
    expect(stderr).toContain('There is no command no-such-command.');
    expect(code).toBe(2);
  });
});
