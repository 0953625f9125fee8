import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { createApp } from '../app.js';
import { keyScopes } from '../contract/key-scope.js';
import { newToken } from '../identity/tokens.js';
import { type BudgetName, budgets, ofOperations } from '../limits/budgets.js';
import { readNetworkSalt } from '../limits/limits.sql.js';
import { type Caller, statusesOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { hostOrigin } from '../testing/given.js';
import { teamsOf } from '../testing/given-team.js';
import { slotOf } from './network-address.js';
import { openapiDocument } from './openapi-document.js';

interface Operation {
  operationId: string;
  security: Array<Record<string, string[]>>;
  responses: Record<string, { headers?: Record<string, unknown> }>;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const tests = (given: Parameters<Parameters<typeof describeOnEveryEngine>[1]>[0]) => {
  let networks = 0;
  const newNetwork = () => `198.51.${(networks += 1)}.7`;
  const from = (network: string, headers: Record<string, string> = {}) => ({
    headers: { 'x-forwarded-for': network, ...headers },
  });
  const askForLink = (email: string, network: string) =>
    given.anyone.post('/v1/sign-in-links', { email }, from(network));

  const empty = (budget: BudgetName, whose: string) => {
    const fullAt = given.clock.now().add(Temporal.Duration.from(budgets[budget].each));
    return given.deps.db.asOwnerOfSchema((tx) =>
      tx.insertInto('rateLimits').values({ budget, whose, fullAt }).execute(),
    );
  };
  const slot = async (network: string) =>
    slotOf(network, await given.deps.db.asNobody(readNetworkSalt));

  it('let a busy coordinator open two pages full of elements at one moment', async () => {
    const ann = given.as(await given.person({ name: 'Ann' }));
    const replies = await Promise.all(Array.from({ length: 60 }, () => ann.get('/v1/session')));
    expect(statusesOf(replies)).toEqual({ 200: 60 });
  });

  it('let a stranger have thirty letters of three hundred, and say when to ask again', async () => {
    const people = await Promise.all(Array.from({ length: 60 }, () => given.person()));
    const stranger = newNetwork();
    const replies = await Promise.all(
      Array.from({ length: 300 }, (_, n) => askForLink(people[n % 60]?.email ?? '', stranger)),
    );
    expect(statusesOf(replies)).toEqual({ 202: 30, 429: 270 });
    const refused = replies.find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toBe('120');
    expect(refused?.body).toMatchObject({
      code: 'too_many_requests',
      detail: 'This was asked very often in a short time. Please wait 2 minutes, then try again.',
    });
    expect((await askForLink('somebody@example.org', newNetwork())).status).toBe(202);
  });

  it('are told on a page to whoever asks on a page', async () => {
    const stranger = newNetwork();
    await empty('address_links', await slot(stranger));
    const headers = { origin: 'https://kith.example.org', 'x-forwarded-for': stranger };
    const reply = await given.anyone.post<string>('/sign-in', 'email=sam%40example.org', {
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(reply.status).toBe(429);
    expect(reply.headers.get('content-type')).toContain('text/html');
    expect(reply.body).toContain('Please wait 2 minutes');
  });

  it('stop whoever guesses tokens, and nobody who has one at the same address', async () => {
    const office = newNetwork();
    const { coopId, ...sam } = await given.person();
    const guess = () =>
      given.anyone.get(
        '/v1/session',
        from(office, { authorization: `Bearer ${newToken('kes', coopId).token}` }),
      );
    const replies = await Promise.all(Array.from({ length: 150 }, guess));
    expect(statusesOf(replies)).toEqual({ 401: 100, 429: 50 });
    expect((await given.as({ coopId, ...sam }).get('/v1/session', from(office))).status).toBe(200);
    const { status } = await given.anyone.get('/v1/session', from(office));
    expect(status).toBe(401);
  });

  it('do not count a session that has ended as a guess', async () => {
    const office = newNetwork();
    const { id: teamId, owner } = await teamsOf(given).team();
    const { token } = await given.embedSession(owner, { teamId });
    given.clock.advance({ minutes: 16 });
    const headers = { authorization: `Bearer ${token}` };
    const replies = await Promise.all(
      Array.from({ length: 110 }, () => given.anyone.get('/v1/session', from(office, headers))),
    );
    expect(statusesOf(replies)).toEqual({ 401: 110 });
  });

  it('count the address that the proxy wrote, not what a stranger wrote before it', async () => {
    const stranger = newNetwork();
    const replies = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        askForLink('somebody@example.org', `203.0.113.${n}, ${stranger}`),
      ),
    );
    expect(statusesOf(replies)).toEqual({ 202: 30, 429: 10 });
  });

  it('count the pages that a stranger makes up, and none that a host has named', async () => {
    const app = createApp(given.deps);
    const asks = async (origin: string, network: string, method = 'OPTIONS') =>
      app.request('/v1/teams', {
        method,
        headers: { origin, 'access-control-request-method': 'GET', 'x-forwarded-for': network },
      });
    const madeUp = (times: number, network: string, method?: string) =>
      Promise.all(
        Array.from({ length: times }, (_, n) => asks(`https://x${n}.example`, network, method)),
      );
    await given.embedSession(await given.person());
    const stranger = newNetwork();
    expect((await asks(hostOrigin, stranger)).status).toBe(204);
    expect(statusesOf(await madeUp(305, stranger))).toEqual({ 403: 299, 429: 6 });

    const statements = await given.recorded(async () => {
      const refused = await madeUp(50, stranger);
      expect(statusesOf([...refused, ...(await madeUp(50, stranger, 'GET'))])).toEqual({
        429: 100,
      });
      expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await asks(hostOrigin, stranger)).status).toBe(204);
    });
    expect(statements).toEqual([]);
    expect((await asks('https://x1.example', newNetwork())).status).toBe(403);
    given.clock.advance({ minutes: 2 });
    expect((await asks(hostOrigin, stranger)).status).toBe(204);
  });

  it('keep no address', async () => {
    const stranger = newNetwork();
    await askForLink('somebody@example.org', stranger);
    const kept = await given.rows('rate_limits', { budget: 'address_links' });
    expect(kept.map(({ whose }) => whose)).toContain(await slot(stranger));
    expect(JSON.stringify(kept)).not.toContain(stranger);
  });

  it('hold for every operation of the contract, which declares them', async () => {
    const { paths } = openapiDocument(createApp(given.deps), '0.0.0') as unknown as {
      paths: Record<string, Partial<Record<(typeof methods)[number], Operation>>>;
    };
    const sam = await given.person();
    const host = await given.apiKey(undefined, { scopes: [...keyScopes] });
    const stranger = newNetwork();
    for (const kind of ['reads', 'writes'] as const) {
      await empty(`person_${kind}`, `${sam.coopId}/${sam.id}`);
      await empty(`host_${kind}`, `${sam.coopId}/${host.id}`);
      await empty(`address_${kind}`, await slot(stranger));
    }
    const callerFor = ({ security }: Operation): Caller => {
      if (security.length === 0) return given.anyone;
      return security.some((scheme) => 'apiKey' in scheme) ? given.asHost(host) : given.as(sam);
    };
    let refused = 0;
    for (const [path, item] of Object.entries(paths)) {
      for (const method of methods) {
        const operation = item[method];
        if (operation === undefined) continue;
        const address = path.replaceAll(/{\w+}/g, () => given.deps.newId());
        const caller = callerFor(operation);
        const { status, body, headers } =
          method === 'get'
            ? await caller.get(address, from(stranger))
            : await caller[method](address, {}, from(stranger));
        expect({ operation: operation.operationId, status, code: body.code }).toEqual({
          operation: operation.operationId,
          status: 429,
          code: 'too_many_requests',
        });
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        expect(headers.get('content-type')).toBe('application/problem+json');
        expect(operation.responses['429']?.headers, operation.operationId).toHaveProperty(
          'Retry-After',
        );
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(35);
  });

  it('never hold for whoever watches over the server', async () => {
    const stranger = newNetwork();
    await empty('address_reads', await slot(stranger));
    expect((await given.anyone.get('/v1/demo/people', from(stranger))).status).toBe(429);
    for (const path of ['/health/live', '/health/ready', '/metrics']) {
      expect((await given.anyone.get(path, from(stranger))).status).toBe(200);
    }
  });

  it('of single operations are of operations that there are', () => {
    const routes = createApp(given.deps).routes.map(({ method, path }) => `${method} ${path}`);
    expect(routes).toEqual(expect.arrayContaining(Object.keys(ofOperations)));
  });
};

describeOnEveryEngine('limits of requests', tests, { requestLimits: true, trustedProxies: 1 });
