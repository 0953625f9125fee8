import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** What has just been built is tried itself; while you work, the sources are. */
const program = process.env.KITH_BUILT
  ? [at('dist/cli.js')]
  : ['--import', 'tsx', '--conditions=@kith/source', at('src/cli.ts')];

export interface Ended {
  code: number | null;
  stdout: string;
  /** What it wrote, where that is no text. */
  bytes: Buffer;
  stderr: string;
}

export interface Running {
  child: ChildProcess;
  address: string;
  ended: Promise<Ended>;
}

/** A data folder of its own for a test, and what removes it. */
export async function dataFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const parent = await mkdtemp(path.join(tmpdir(), 'kith-test-'));
  return {
    folder: path.join(parent, 'data'),
    remove: () => rm(parent, { recursive: true, force: true }),
  };
}

/** Starts `kith` as a person would, in a process of its own; `input` is what is piped into it. */
export function kith(line: string[], environment: Record<string, string> = {}, input?: Buffer) {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [...program, ...line], {
    env: { PATH, PORT: '0', ...environment },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe', 'ipc'],
  });
  // What refuses before it has read all of it closes its end.
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  const written: Buffer[] = [];
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => written.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = once(child, 'close').then(([code]): Ended => {
    const bytes = Buffer.concat(written);
    return { code, stdout: bytes.toString(), bytes, stderr };
  });
  return { child, ended };
}

/** Starts a server and waits until it says that it is ready. */
export async function serve(environment: Record<string, string>): Promise<Running> {
  const { child, ended } = kith(['serve'], environment);
  const ready = once(child, 'message').then(([message]) => message as { address: string });
  const first = await Promise.race([ready, ended]);
  if ('address' in first) return { child, ended, address: first.address };
  throw new Error(`kith serve ended with ${first.code}: ${first.stderr}`);
}
