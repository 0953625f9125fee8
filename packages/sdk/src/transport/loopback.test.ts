import type { RequestListener } from 'node:http';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createKith } from '../create-kith.js';
import { isAborted, isMisdirected, isOffline, isTimeout } from '../errors.js';
import { person } from '../test/server-of-answers.js';
import { closeServers, serving } from '../test/serving.js';

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
    await closeServers();
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

/** A server that keeps what it was asked, with the headers, and answers somebody. */
async function listening(answer?: RequestListener) {
  const heard: string[] = [];
  const baseUrl = await serving((request, response) => {
    heard.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    if (answer) answer(request, response);
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(person));
  });
  return { baseUrl, heard };
}

const redirectTo =
  (baseUrl: string, status: number): RequestListener =>
  ({ url }, response) =>
    response.writeHead(status, { location: `${baseUrl}${url}` }).end();

describe('a token', () => {
  const secret = 'kes_a-secret';
  const sessionFor = (server?: string) => async () => ({
    token: secret,
    expiresAt: '2099-01-01T00:00:00Z',
    server,
  });

  it.each([301, 302, 303, 307, 308])('follows no redirect with status %i', async (status) => {
    const elsewhere = await listening();
    const { baseUrl, heard } = await listening(redirectTo(elsewhere.baseUrl, status));
    const kith = createKith({ baseUrl, fetchSession: sessionFor(baseUrl) });
    await expect(kith.people.get(person.id)).rejects.toSatisfy(isMisdirected);
    await expect(kith.teams.create({ name: 'Riverside' })).rejects.toSatisfy(isMisdirected);
    const events = kith.live(person.id)[Symbol.asyncIterator]();
    await expect(events.next()).rejects.toSatisfy(isMisdirected);
    const host = createKith({ baseUrl, apiKey: secret });
    await expect(host.people.get(person.id)).rejects.toSatisfy(isMisdirected);
    expect(elsewhere.heard).toEqual([]);
    expect(heard).toHaveLength(4);
  });

  it('leaves a call without one free to follow', async () => {
    const elsewhere = await listening();
    const { baseUrl } = await listening(redirectTo(elsewhere.baseUrl, 307));
    expect(await createKith({ baseUrl }).people.get(person.id)).toEqual(person);
  });

  it('is sent to no server but the one it names', async () => {
    const other = await listening();
    const { baseUrl, heard } = await listening();
    const kith = createKith({ baseUrl, fetchSession: sessionFor(other.baseUrl) });
    const both = new RegExp(`${other.baseUrl}/ .*${baseUrl}/`);
    await expect(kith.people.get(person.id)).rejects.toThrow(both);
    await expect(kith.live(person.id)[Symbol.asyncIterator]().next()).rejects.toThrow(both);
    const byAnotherName = baseUrl.replace('127.0.0.1', 'localhost');
    const renamed = createKith({ baseUrl, fetchSession: sessionFor(byAnotherName) });
    await expect(renamed.people.get(person.id)).rejects.toSatisfy(isMisdirected);
    expect([heard, other.heard]).toEqual([[], []]);
  });

  it('stands in a header, and never in an address', async () => {
    const { baseUrl, heard } = await listening();
    const kith = createKith({ baseUrl, fetchSession: sessionFor(baseUrl) });
    await kith.people.get(person.id);
    await kith.people.find({ query: 'edie' }).catch(() => undefined);
    expect(heard).toHaveLength(2);
    for (const request of heard) {
      const [, address, headers] = request.split(' ');
      expect(address).not.toContain(secret);
      expect(headers).toContain('authorization');
      expect(request).toContain(`Bearer ${secret}`);
    }
  });

  it('is in no error, however deep one looks', async () => {
    const silent = await serving(() => undefined);
    const refusing = await serving((_request, response) => response.writeHead(500).end());
    const kith = (baseUrl: string) =>
      createKith({ baseUrl, fetchSession: sessionFor(), timeout: 50, retries: 0 }).people.me();
    const late: unknown = await kith(silent).catch((e: unknown) => e);
    const refused: unknown = await kith(refusing).catch((e: unknown) => e);
    expect(isTimeout(late)).toBe(true);
    expect(inspect([late, refused], { depth: 12, showHidden: true })).not.toContain(secret);
  });
});
