import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpServer } from './http-server.js';

describe('what a socket brings that is no request', () => {
  let server: Server;
  const reached: string[] = [];
  beforeAll(async () => {
    server = createHttpServer((request) => {
      reached.push(`${request.method} ${new URL(request.url).pathname}`);
      return new Response('the rota');
    });
    // How often Node looks for requests that are too slow to arrive; below, how slow is too slow.
    server.headersTimeout = 50;
    server.requestTimeout = 50;
    Object.assign(server, { connectionsCheckingInterval: 20 });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());

  /** Sends these bytes and reads until the server ends the connection. */
  async function answerTo(...pieces: Array<string | Buffer>) {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => {}); // Reset after the answer: what was sent is not read on.
    for (const piece of pieces) socket.write(piece);
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    await once(socket, 'close');
    const [head = '', body = ''] = text.split('\r\n\r\n');
    return { head, status: Number(head.split(' ')[1]), body };
  }

  const asProblem = (body: string) => JSON.parse(body) as Record<string, unknown>;

  const unreadable: Array<[string, number, string, Array<string | Buffer>]> = [
    ['no HTTP at all', 400, 'bad_request', ['hello\r\n\r\n']],
    ['a greeting of TLS', 400, 'bad_request', [Buffer.from('160301020001000000', 'hex')]],
    ['a header with a NUL', 400, 'bad_request', ['GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n']],
    ['no Host', 400, 'bad_request', ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n']],
    [
      'a Host that is none',
      400,
      'bad_request',
      ['GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
    ],
    [
      'two lengths',
      400,
      'bad_request',
      ['POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n'],
    ],
    [
      'headers of 20 kB',
      431,
      'headers_too_large',
      [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    ],
    [
      'an address of 20 kB',
      431,
      'headers_too_large',
      [`GET /${'x'.repeat(20_000)} HTTP/1.1\r\n\r\n`],
    ],
    ['headers that do not end', 408, 'request_timeout', ['GET / HTTP/1.1\r\nHost: a\r\n']],
    ['a tunnel', 405, 'method_not_allowed', ['CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n']],
  ];

  it.each(unreadable)('answers %s with %i and a problem', async (_, status, code, pieces) => {
    const before = reached.length;
    const { head, status: answered, body } = await answerTo(...pieces);
    expect({ status: answered, reached: reached.length }).toEqual({ status, reached: before });
    expect(head).toContain('application/problem+json');
    const problem = asProblem(body);
    expect(problem).toMatchObject({ status, code, requestId: expect.any(String) });
    expect(head.toLowerCase()).toContain(`x-request-id: ${String(problem['requestId'])}`);
  });

  it('asks an expectation that it does not know as if it were not there', async () => {
    const { status } = await answerTo(
      'GET /rota HTTP/1.1\r\nHost: a\r\nExpect: the-impossible\r\nConnection: close\r\n\r\n',
    );
    expect({ status, last: reached.at(-1) }).toEqual({ status: 200, last: 'GET /rota' });
  });

  it('goes on serving others after any of these', async () => {
    for (const [, , , pieces] of unreadable) await answerTo(...pieces);
    const { body } = await answerTo('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(body).toBe('the rota');
  });
});
