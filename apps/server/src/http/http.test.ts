import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { hostOrigin } from '../testing/given.js';
import { publicUrl } from '../testing/test-server.js';

const ask = (path: string, init: RequestInit = {}) => new Request(new URL(path, publicUrl), init);

describeOnEveryEngine('the API over HTTP', (given) => {
  it('answers every refusal as a problem with a stable code and the id of the request', async () => {
    const reply = await given.anyone.get('/v1/people/me');
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(reply).toMatchObject({
      status: 401,
      body: { type: 'urn:kith:problem:unauthenticated', status: 401, code: 'unauthenticated' },
    });
    expect(reply.body.requestId).toBe(reply.headers.get('x-request-id'));
  });

  it('takes nothing but Bearer in Authorization, also beside a cookie that would do', async () => {
    const sam = given.as(await given.person());
    const host = given.asHost(await given.apiKey());
    for (const authorization of ['Basic c2FtOnNlY3JldA==', 'Bearer', 'Bearer one two', 'kes_x']) {
      const headers = { authorization };
      const answers = [
        await sam.get('/v1/people/me', { headers }),
        await host.get('/v1/api-keys', { headers }),
      ];
      for (const { status, headers: told, body } of answers) {
        expect([status, told.get('www-authenticate')]).toEqual([401, 'Bearer']);
        expect(body.detail).toMatch(/Authorization.*Bearer/);
        expect(JSON.stringify(body)).not.toContain('c2Ft');
      }
    }
    expect((await sam.get('/v1/people/me')).status).toBe(200);
  });

  it('says which parameters were wrong and what is accepted, without repeating them', async () => {
    const sam = await given.person();
    const reply = await given
      .as(sam)
      .patch(
        '/v1/people/me',
        { language: 'klingon', findable: 'maybe' },
        { headers: { 'if-match': '"1"' } },
      );
    expect(reply).toMatchObject({ status: 422, body: { code: 'invalid_request' } });
    expect(reply.body.invalid_params).toEqual([
      { name: 'language', reason: 'This is not one of the possible values.', accepted: 'en, cy' },
      { name: 'findable', reason: 'This is not of the right kind.', accepted: 'boolean' },
    ]);
    expect(JSON.stringify(reply.body)).not.toContain('klingon');
  });

  it('tells an address that does not exist from one that takes other methods', async () => {
    expect(await given.anyone.get('/v1/nothing-here')).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
    const reply = await given.anyone.put('/v1/people/me');
    expect(reply).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } });
    expect(reply.headers.get('allow')).toBe('GET, HEAD, PATCH');
  });

  it('refuses a body that is not JSON, is not read as JSON, or is too large', async () => {
    const send = (body: string, type = 'application/json') =>
      given.anyone.post('/v1/sign-in-links', body, { headers: { 'content-type': type } });
    expect(await send('{"email":')).toMatchObject({ status: 400, body: { code: 'bad_request' } });
    expect(await send('email=a', 'text/plain')).toMatchObject({ status: 415 });
    expect(await send(JSON.stringify({ email: 'x'.repeat(300_000) }))).toMatchObject({
      status: 413,
      body: { code: 'body_too_large' },
    });
  });

  it('lets nobody call an address under /v1 whose contract does not say who may', async () => {
    for (const path of ['/v1/people?query=sam', '/v1/session', '/v1/teams']) {
      expect((await given.anyone.get(path)).status).toBe(401);
    }
  });

  it('sends the version of the API and headers that give a browser nothing to load', async () => {
    const { headers } = await given.anyone.get('/v1/people/me');
    expect(headers.get('kith-version')).toMatch(/^\d+\.\d+\.\d+$/);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describeOnEveryEngine('pages of other sites', (given) => {
  const preflight = (path: string, origin: string) =>
    given.server.fetch(
      ask(path, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'PATCH' },
      }),
    );

  it('may read open data from anywhere, without credentials', async () => {
    const reply = await preflight('/v1/open-data/contracts', 'https://anybody.example');
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(reply.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may call with a session once a host has named their origin, and not before', async () => {
    const origin = 'https://first-seen.example';
    expect((await preflight('/v1/people/me', origin)).status).toBe(403);
    const sam = await given.person();
    await given.embedSession(sam, { origins: [origin] });
    const reply = await preflight('/v1/people/me', origin);
    expect(reply.status).toBe(204);
    expect(reply.headers.get('access-control-allow-origin')).toBe(origin);
    expect(reply.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    expect(reply.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may use a session only at the origins it was made for', async () => {
    const sam = await given.person();
    const { token } = await given.embedSession(sam);
    const other = 'https://other.example';
    await given.embedSession(sam, { origins: [other] });
    expect((await given.asEmbedded(token).get('/v1/session')).status).toBe(200);
    const reply = await given.asEmbedded(token, other).get('/v1/session');
    expect(reply).toMatchObject({ status: 403, body: { code: 'origin_not_allowed' } });
  });

  it('may read that a session has ended, to ask for the next', async () => {
    const sam = await given.person();
    const { token } = await given.embedSession(sam);
    given.clock.advance({ minutes: 16 });
    const reply = await given.asEmbedded(token).get('/v1/session');
    expect(reply).toMatchObject({ status: 401, body: { code: 'session_expired' } });
    expect(reply.headers.get('access-control-allow-origin')).toBe(hostOrigin);
    expect(reply.headers.get('vary')).toContain('Origin');
  });
});

describeOnEveryEngine('what the server tells of itself', (given) => {
  it('is live, and ready once the database is migrated', async () => {
    expect((await given.anyone.get('/health/live')).status).toBe(200);
    expect(await given.anyone.get('/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'ready' },
    });
  });

  it('counts requests by route template and never by address', async () => {
    const sam = await given.person();
    await given.as(sam).get(`/v1/people/${sam.id}`);
    await given.as(sam).get(`/v1/no-such/${sam.id}?email=sam@example.org`);
    const { body } = await given.anyone.get<string>('/metrics');
    expect(body).toContain('route="/v1/people/:personId",status="200"');
    expect(body).toContain('route="unmatched",status="404"');
    expect(body).not.toContain(sam.id);
    expect(body).not.toContain('example.org');
  });

  it('shows the contract to pages of anyone', async () => {
    const contract = await given.anyone.get('/openapi.json');
    expect(contract.body).toMatchObject({ openapi: '3.1.0', info: { title: 'Kith' } });
    expect(contract.headers.get('access-control-allow-origin')).toBe('*');
  });
});
