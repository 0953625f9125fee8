import { createServer } from 'node:net';

/** The first of four ports in a row that nobody uses. */
export async function fourFreePorts(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const first = 20_000 + Math.floor(Math.random() * 20_000);
    if (await areFree(first)) return first;
  }
  throw new Error('No four free ports in a row were found between 20000 and 40000.');
}

/** Whether nobody uses this port and the three after it. */
export async function areFree(first: number): Promise<boolean> {
  const free = await Promise.all([0, 1, 2, 3].map((offset) => isFree(first + offset)));
  return free.every(Boolean);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
