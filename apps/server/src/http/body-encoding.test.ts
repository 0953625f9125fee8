import { once } from 'node:events';
import { type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../app.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { createHttpServer } from './http-server.js';

describeOnEveryEngine('a request over a socket that says how it is packed', (given) => {
  let server: Server;
  beforeAll(async () => {
    server = createHttpServer(createApp(given.deps).fetch);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());

  async function statusOf(method: string, path: string, body?: string) {
    const { port } = server.address() as AddressInfo;
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const place = { port, host: '127.0.0.1', agent: false, path } as const;
    const asked = request({ ...place, method, headers }).end(body);
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    answer.resume();
    return answer.statusCode;
  }

  it('is not refused for it when there is nothing in it', async () => {
    expect(await statusOf('OPTIONS', '/v1/session')).toBe(405);
    expect(await statusOf('DELETE', '/v1/session')).toBe(401);
  });

  it('is refused for it when there is', async () => {
    expect(await statusOf('POST', '/v1/sign-in-links', '{"email":"sam@example.org"}')).toBe(415);
  });
});
