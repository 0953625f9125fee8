import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openStreams } from './budgets.js';
import { connectionLimits, limitConnections } from './connections.js';

describe('connections', () => {
  const servers: Server[] = [];
  const sockets: Socket[] = [];
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
  const serving = async (server: Server) => {
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  const connected = async (server: Server) => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    await once(socket, 'connect');
    return socket;
  };

  it('are so many, and one more is ended without an answer', async () => {
    const server = await serving(createServer((_request, response) => response.end('the rota')));
    limitConnections(server, 2);
    const first = await connected(server);
    await connected(server);
    const third = await connected(server);
    await once(third, 'close');
    first.write('GET / HTTP/1.1\r\nhost: kith.example\r\n\r\n');
    const [answer] = await once(first, 'data');
    expect(String(answer)).toContain('the rota');
  });

  it('are ended when a request does not come to its end', async () => {
    const hasty = { ...connectionLimits, headersTimeout: 50, requestTimeout: 50 };
    const server = await serving(createServer({ ...hasty, connectionsCheckingInterval: 20 }));
    const slow = await connected(server);
    slow.write('GET / HTTP/1.1\r\nhost: kith.exam');
    const [answer] = await once(slow, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1.1 408 /);
  });

  it('leave room for questions when every event stream is taken', async () => {
    const server = createServer();
    limitConnections(server);
    expect(server.maxConnections).toBeGreaterThan(openStreams.inAll);
  });
});
