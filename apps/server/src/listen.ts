import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from './start-error.js';

/** Opens the port, or says in one line why that cannot be. */
export function listen(server: Server, { host, port }: { host: string; port: number }) {
  return new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartError(whyNot(error, host, port), 1, error));
    });
    // A client may keep its connection after an answer; a server that is closing must not.
    server.on('request', (_request, response) => {
      response.once('close', () => {
        if (!server.listening) server.closeIdleConnections();
      });
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function whyNot({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program. Stop it, or set PORT to another.`;
    case 'EACCES':
      return `Port ${port} may not be opened by you. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is "${host}", which is no address of this machine. Try 127.0.0.1 or 0.0.0.0.`;
    default:
      return `Port ${port} on ${host} cannot be opened (${code}).`;
  }
}

/** Finishes the answers that are under way, then closes; whoever hangs on is cut off in the end. */
export async function stopListening(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}
