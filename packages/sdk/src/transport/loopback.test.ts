import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createKith } from '../create-kith.js';
import { isAborted, isOffline } from '../errors.js';
import { person } from '../test/server-of-answers.js';

const open: Server[] = [];

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe('over a real connection', () => {
  it('a call whose connection breaks is sent again', async () => {
    let asked = 0;
    const baseUrl = await serving((request, response) => {
      asked += 1;
      if (asked === 1) request.socket.destroy();
      else response.setHeader('content-type', 'application/json').end(JSON.stringify(person));
    });
    expect(await createKith({ baseUrl }).people.get(person.id)).toEqual(person);
    expect(asked).toBe(2);
  });

  it('a server that is not there is told as no connection', async () => {
    const baseUrl = await serving(() => undefined);
    const [server] = open.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    const call = createKith({ baseUrl, retries: 0 }).people.me();
    await expect(call).rejects.toSatisfy(isOffline);
  });

  it('a call that is ended lets go of its connection', async () => {
    const ending = new AbortController();
    let closed = () => {};
    const closing = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const baseUrl = await serving((request) => {
      request.socket.once('close', () => closed());
      ending.abort();
    });
    const call = createKith({ baseUrl }).people.me({ signal: ending.signal });
    await expect(call).rejects.toSatisfy(isAborted);
    await closing;
    expect(ending.signal.aborted).toBe(true);
  });

  it('an answer that breaks off in the middle is told as no connection', async () => {
    const baseUrl = await serving((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"id":', () => response.destroy());
    });
    const call = createKith({ baseUrl, retries: 0 }).people.me();
    await expect(call).rejects.toSatisfy(isOffline);
  });
});
