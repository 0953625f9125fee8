import { createServer } from 'node:net';

/**
 * Whether a server could listen here. Says why not as Node's code, such as EADDRINUSE.
 *
 * @param {number} port 0 takes any free one
 * @param {string} host
 * @returns {Promise<{ port: number, code?: undefined } | { code: string }>}
 */
export function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve({ code: error.code ?? error.message }),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve({ port: address.port }));
    });
  });
}

/** A loopback port that was free a moment ago. */
export async function freePort() {
  const found = await tryPort(0, '127.0.0.1');
  if (found.code !== undefined) throw new Error(`no free port on this machine: ${found.code}`);
  return found.port;
}
