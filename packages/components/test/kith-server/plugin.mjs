import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('./main.mjs', import.meta.url));
const fromSource = ['--import', import.meta.resolve('tsx'), '--conditions=@kith/source', main];

/**
 * The real server, started once for all tests, and the command by which a test has a team of its own
 * in it: `executeServerCommand('kith-given', { name: 'larkmoor', asked: {} })`.
 */
export function kithServer() {
  const waiting = new Map();
  let child;
  let ready;
  let asks = 0;

  const started = () => {
    if (ready) return ready;
    child = spawn(process.execPath, fromSource, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.on('message', ({ id, answer, wrong }) => {
      const [resolve, reject] = waiting.get(id) ?? [];
      waiting.delete(id);
      if (wrong) reject?.(new Error(wrong));
      else resolve?.({ answer });
    });
    ready = once(child, 'message').then(([{ address }]) => address);
    return ready;
  };

  return {
    name: 'kith-server',
    /** Where it listens, once it does. */
    address: started,
    serverStart: () => void started(),
    async serverStop() {
      child?.kill();
    },
    async executeCommand({ command, payload }) {
      if (command !== 'kith-given') return undefined;
      await started();
      asks += 1;
      const id = asks;
      return new Promise((resolve, reject) => {
        waiting.set(id, [resolve, reject]);
        child.send({ id, ...payload });
      });
    },
  };
}
