import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder, lines } from '../testing/folder.js';
import { release } from '../testing/given.js';

const bin = fileURLToPath(new URL('./bin.ts', import.meta.url));

function start(argv: readonly string[], temporary?: string): ChildProcessWithoutNullStreams {
  const node = ['--conditions=@kith/source', '--import', 'tsx', bin, ...argv];
  const env = temporary === undefined ? process.env : { ...process.env, TMPDIR: temporary };
  return spawn(process.execPath, node, { env });
}

async function ended(child: ChildProcessWithoutNullStreams) {
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr };
}

describe('the executable', () => {
  it('leaves with the code of its command', async () => {
    const { code, stderr } = await ended(start(['no-such-command']));
    expect(stderr).toContain('There is no command no-such-command.');
    expect(code).toBe(2);
  });

  it('ends quietly when whoever reads its output has seen enough', async () => {
    const { write } = folder();
    const long = Array.from({ length: 3000 }, (_, at) => release({ id: String(at), parties: [] }));
    const child = start(['upgrade', write('long.jsonl', lines(...long))]);
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended(child)).toEqual({ code: 0, stderr: '' });
  });

  it('ends quietly on Ctrl-C and leaves no temporary file', async () => {
    const { path } = folder();
    const child = start(['upgrade', '-'], path);
    child.stdin.write(lines(release()));
    while (!readdirSync(path).some((name) => name.startsWith('kith-ocds-'))) await setTimeout(20);
    child.kill('SIGINT');
    expect(await ended(child)).toEqual({ code: 130, stderr: '' });
    expect(readdirSync(path).filter((name) => name.startsWith('kith-ocds-'))).toEqual([]);
  });
});
