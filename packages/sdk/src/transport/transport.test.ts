import { describe, expect, it } from 'vitest';
import { createKith } from '../create-kith.js';
import { isForbidden, isKithError, isUnauthorized } from '../errors.js';
import { version } from '../generated/version.js';
import { answering, json, person, refusing } from '../test/server-of-answers.js';

const baseUrl = 'https://kith.example/base/';
const team = { name: 'Riverside' };
const long = '2099-01-01T00:00:00Z';
const refused = refusing(403, 'forbidden');

describe('a call', () => {
  it('says which package it comes from and which language is wanted', async () => {
    const { fetch, seen } = answering(json(person));
    let language: 'en' | 'cy' = 'cy';
    const kith = createKith({ baseUrl, fetch, language: () => language });
    await kith.people.get(person.id);
    language = 'en';
    await kith.people.get(person.id);
    expect(seen[0]?.headers.get('kith-client')).toBe(`sdk/${version}`);
    expect(seen.map(({ headers }) => headers.get('accept-language'))).toEqual(['cy', 'en']);
    expect(seen[0]?.url.href).toBe(`https://kith.example/base/v1/people/${person.id}`);
  });

  it('carries the token of the session and no cookies', async () => {
    const credentials: string[] = [];
    const kith = createKith({
      baseUrl,
      fetchSession: async () => ({ token: 'token-1', expiresAt: long }),
      fetch: async (input, init) => {
        const request = new Request(input, init);
        credentials.push(request.credentials, request.headers.get('authorization') ?? '');
        return Response.json(person);
      },
    });
    await kith.people.get(person.id);
    expect(credentials).toEqual(['omit', 'Bearer token-1']);
  });

  it('sends a write with a key of its own, or with the one that is given', async () => {
    const { fetch, seen } = answering(refused);
    const kith = createKith({ baseUrl, fetch });
    await kith.teams.create(team).catch(() => undefined);
    await kith.teams.create(team).catch(() => undefined);
    await kith.teams.create(team, { idempotencyKey: 'mine' }).catch(() => undefined);
    const [first, second, third] = seen.map(({ headers }) => headers.get('idempotency-key'));
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).not.toBe(first);
    expect(third).toBe('mine');
  });

  it('sends the version that was read, and no key, no version on a reading', async () => {
    const { fetch, seen } = answering(refused);
    const kith = createKith({ baseUrl, fetch });
    await kith.teams.update(person.id, team, { version: 3 }).catch(() => undefined);
    await kith.teams.get(person.id).catch(() => undefined);
    expect(seen.map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', null]);
    expect(seen[1]?.headers.get('idempotency-key')).toBeNull();
  });

  it('leaves what is not said out of the address', async () => {
    const { fetch, seen } = answering(json({ items: [], nextCursor: null }));
    const kith = createKith({ baseUrl, fetch });
    await kith.people.find({ query: 'ed & co' });
    await kith.teams.list();
    expect(seen.map(({ url }) => url.search)).toEqual(['?query=ed+%26+co', '']);
  });

  it('renews the session once when it is refused, and sends the same key again', async () => {
    let issued = 0;
    const { fetch, seen } = answering(refusing(401, 'session_expired'), refused);
    const kith = createKith({
      baseUrl,
      fetch,
      fetchSession: async () => ({ token: `token-${++issued}`, expiresAt: long }),
    });
    await expect(kith.teams.create(team)).rejects.toSatisfy(isForbidden);
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
    expect(new Set(seen.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
  });

  it('gives up when the new session is refused as well', async () => {
    const { fetch, seen } = answering(refusing(401, 'session_expired'));
    const fetchSession = async () => ({ token: 'token', expiresAt: long });
    const kith = createKith({ baseUrl, fetch, fetchSession });
    await expect(kith.people.me()).rejects.toSatisfy(isUnauthorized);
    expect(seen).toHaveLength(2);
  });

  it('does not renew the key of a host', async () => {
    const { fetch, seen } = answering(refusing(401, 'api_key_required'));
    const kith = createKith({ baseUrl, fetch, apiKey: 'kak_1' });
    await expect(kith.people.me()).rejects.toSatisfy(isUnauthorized);
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer kak_1']);
  });

  it('tells what the server said when it refused', async () => {
    const problem = {
      type: 'urn:kith:problem:invalid_request',
      title: 'Some of what was sent is not right',
      status: 422,
      code: 'invalid_request',
      detail: 'The name is missing.',
      requestId: 'request-9',
      invalid_params: [{ name: 'name', reason: 'It is empty.', accepted: '1 to 120 letters' }],
    };
    const { fetch } = answering(json(problem, { status: 422 }));
    const error: unknown = await createKith({ baseUrl, fetch })
      .teams.create(team)
      .catch((e) => e);
    if (!isKithError(error)) throw error;
    expect(error).toMatchObject({
      code: 'invalid_request',
      status: 422,
      requestId: 'request-9',
      detail: 'The name is missing.',
      invalidParams: problem.invalid_params,
    });
  });

  it('repeats nothing of what a proxy in between says', async () => {
    const { fetch } = answering(
      async () => new Response('<h1>Edie was here</h1>', { status: 403 }),
    );
    const error: unknown = await createKith({ baseUrl, fetch })
      .people.me()
      .catch((e) => e);
    expect(error).toMatchObject({ code: 'http_403', status: 403, detail: undefined });
    expect(String(error)).not.toContain('Edie');
  });

  it('needs the address of a server', () => {
    expect(() => createKith({ baseUrl: 'not an address' })).toThrow(/address of a Kith server/);
  });
});
