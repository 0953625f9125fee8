import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, stopListening } from './listen.js';

/** Far more than a test may take: whoever waits for it has hung. */
const patience = 600_000;

describe('stopListening', () => {
  const agent = new Agent({ keepAlive: true });
  afterEach(() => agent.destroy());

  /** Asks, reads the answer to its end, and keeps the connection. */
  const statusOf = async ({ port }: { port: number }) => {
    const [answer] = await once(get({ port, host: '127.0.0.1', agent }), 'response');
    await once(answer.resume(), 'end');
    return answer.statusCode;
  };

  it('finishes the answer under way, then ends its connection though the client would keep it', async () => {
    const server = createServer();
    const { port } = await listen(server, { host: '127.0.0.1', port: 0 });
    const answer = statusOf({ port });
    const [, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse];

    const stopped = stopListening(server, patience);
    response.end('the rota');

    expect(await answer).toBe(200);
    await stopped;
  });

  it('ends a connection that is kept and idle at once', async () => {
    const server = createServer((_request, response) => response.end('the rota'));
    const { port } = await listen(server, { host: '127.0.0.1', port: 0 });
    expect(await statusOf({ port })).toBe(200);
    await stopListening(server, patience);
  });
});
