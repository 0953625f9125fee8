import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { createApp } from '../app.js';
import { selectKnownOrigins } from '../identity/embed-sessions.sql.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { hostOrigin } from '../testing/given.js';
import { teamsOf } from '../testing/given-team.js';
import { publicUrl } from '../testing/test-server.js';
import { troubledDatabase } from '../testing/troubled-database.js';
import { KnownOrigins } from './known-origins.js';

describeOnEveryEngine('the pages of a host while the database is away', (given) => {
  const { team } = teamsOf(given);

  /** A host's page that has called once, on a server whose database can be troubled. */
  async function aPage() {
    const place = await team();
    const capabilities = ['see_members'];
    const { token } = await given.embedSession(place.owner, {
      teamId: place.id,
      capabilities,
    });
    const database = troubledDatabase(given.deps);
    const app = createApp(database.deps);
    const request = (headers: Record<string, string>, method = 'GET') =>
      app.request(new URL(`/v1/teams/${place.id}`, publicUrl), { method, headers });
    return {
      database,
      coopId: place.owner.coopId,
      call: (origin = hostOrigin) => request({ authorization: `Bearer ${token}`, origin }),
      ask: (origin = hostOrigin) =>
        request({ origin, 'access-control-request-method': 'GET' }, 'OPTIONS'),
    };
  }

  const readable = (answer: Response) => ({
    status: answer.status,
    to: answer.headers.get('access-control-allow-origin'),
    told: answer.headers.get('access-control-expose-headers')?.includes('Retry-After'),
    retryAfter: answer.headers.get('retry-after'),
  });

  it('are told so, and when to come back, for a day', async () => {
    const { call, ask, database } = await aPage();
    expect((await call()).status).toBe(200);
    database.fail('away');
    const away = { status: 503, to: hostOrigin, told: true, retryAfter: '3' };
    expect(readable(await call())).toEqual(away);
    expect((await ask()).status).toBe(204);
    given.clock.advance({ hours: 23, minutes: 59 });
    expect(readable(await call())).toEqual(away);
    given.clock.advance({ minutes: 1 });
    expect(readable(await call())).toMatchObject({ status: 503, to: null });
  });

  it('hold one connection, however many pages make up where they live', async () => {
    const { database, ask } = await aPage();
    const known = new KnownOrigins(database.deps, selectKnownOrigins);
    const madeUp = Array.from({ length: 200 }, (_, nth) => `https://x${nth}.example`);
    await ask();
    let answers: boolean[] = [];
    const statements = await given.recorded(async () => {
      answers = await Promise.all([...madeUp, hostOrigin].map((origin) => known.has(origin)));
    });
    expect(answers).toEqual([...madeUp.map(() => false), true]);
    const transactions = statements.filter(({ text }) => text.startsWith('begin'));
    expect(transactions.length).toBeLessThanOrEqual(2);
  });

  it('are told nothing where no host has lately named them', async () => {
    const { call, database } = await aPage();
    const stranger = 'https://elsewhere.example';
    expect(readable(await call(stranger))).toMatchObject({ status: 403, to: null });
    database.fail('away');
    expect(readable(await call(stranger))).toMatchObject({ status: 503, to: null });
    database.mend();
    expect(readable(await call(stranger))).toMatchObject({ status: 403, to: null });
  });

  it('are read again as soon as it is back', async () => {
    const { call, database } = await aPage();
    await call();
    given.clock.advance({ minutes: 2 });
    database.fail('away');
    expect((await call()).status).toBe(503);
    database.mend();
    expect(readable(await call())).toMatchObject({ status: 200, to: hostOrigin });
  });

  it('are known without asking it at every request, and refused when the key of their host is revoked', async () => {
    const { call, ask, coopId } = await aPage();
    await call();
    const asked = async (work: () => Response | Promise<Response>) =>
      (await given.recorded(async () => work())).filter(({ text }) =>
        text.includes('kith_knows_origin'),
      ).length;
    expect(await asked(ask)).toBe(0);
    expect(await asked(() => call())).toBe(0);
    await given.deps.db.asOwnerOfSchema((tx) =>
      tx
        .updateTable('apiKeys')
        .set({ revokedAt: given.clock.now() })
        .where('coopId', '=', coopId)
        .execute(),
    );
    expect(readable(await call())).toMatchObject({ status: 401, to: hostOrigin });
    given.clock.advance({ minutes: 1 });
    expect(await asked(ask)).toBe(1);
  });
});

describeOnEveryEngine('what is remembered of the origins of pages', (given) => {
  const count = (work: () => Promise<unknown>) =>
    given
      .recorded(work)
      .then(
        (statements) => statements.filter(({ text }) => text.includes('kith_knows_origin')).length,
      );

  it('is never a no: a page is let in as soon as a host has named it', async () => {
    const origins = new KnownOrigins(given.deps, selectKnownOrigins);
    const origin = 'https://soon.example';
    expect(await origins.has(origin)).toBe(false);
    await given.embedSession(await given.person(), { origins: [origin] });
    expect(await origins.has(origin)).toBe(true);
  });

  it('is forgotten when it is no longer so', async () => {
    const origins = new KnownOrigins(given.deps, selectKnownOrigins);
    const origin = 'https://once.example';
    await given.embedSession(await given.person(), { origins: [origin] });
    expect(await origins.has(origin)).toBe(true);
    given.clock.advance({ hours: 24, minutes: 15 });
    expect(await origins.has(origin)).toBe(false);
    given.clock.advance(Temporal.Duration.from({ hours: 24, minutes: 15 }).negated());
    expect(await count(() => origins.has(origin))).toBe(1);
  });

  it('is of so many at most, the one asked about longest ago forgotten first', async () => {
    const origins = new KnownOrigins(given.deps, selectKnownOrigins, 2);
    const named = ['https://one.example', 'https://two.example', 'https://three.example'];
    await given.embedSession(await given.person(), { origins: named });
    for (const origin of named) await origins.has(origin);
    const [one = '', two = '', three = ''] = named;
    expect(await count(() => origins.has(two))).toBe(0);
    expect(await count(() => origins.has(three))).toBe(0);
    expect(await count(() => origins.has(one))).toBe(1);
  });
});
