import { fork } from 'node:child_process';
import path from 'node:path';

export interface Child {
  /** Such as `http://127.0.0.1:40123`. */
  address: string;
  stop(): Promise<void>;
  /** Bytes that the process has in memory now; of kith alone. */
  memory(): Promise<number>;
}

/**
 * Starts one of the servers that are compared, in a process of its own: none shares its event loop
 * with another, nor with who asks.
 */
export async function startChild(
  name: 'bare' | 'expert' | 'kith',
  environment: Record<string, string>,
): Promise<Child> {
  const file = path.join(import.meta.dirname, 'servers', `${name}.ts`);
  const child = fork(file, {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    execArgv: ['--import', 'tsx', '--conditions=@kith/source'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)));
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
  return {
    address,
    memory: () =>
      new Promise((resolve) => {
        child.once('message', (message) => resolve(Number(message)));
        child.send('memory');
      }),
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
