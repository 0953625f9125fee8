import { expect, it } from 'vitest';
import { statusesOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { publicUrl } from '../testing/test-server.js';

const fromOwnPage = { headers: { origin: publicUrl } };

describeOnEveryEngine('signing in', (given) => {
  const linkSentTo = async (email: string) => {
    const before = given.letters.length;
    await given.anyone.post('/v1/sign-in-links', { email }, fromOwnPage);
    await given.workOff();
    expect(given.letters).toHaveLength(before + 1);
    const token = /token=(\S+)/.exec(given.letters.at(-1)?.text ?? '')?.[1];
    return { token, letter: given.letters.at(-1) };
  };
  const use = (token: string | undefined) =>
    given.anyone.post('/v1/session', { token }, fromOwnPage);

  it('signs a person in with a link sent to their address', async () => {
    const sam = await given.person({ name: 'Sam Okoro' });
    const { token, letter } = await linkSentTo(sam.email);
    expect(letter?.to).toBe(sam.email);
    const reply = await use(token);
    expect(reply).toMatchObject({
      status: 201,
      body: { person: { name: 'Sam Okoro' }, scope: null },
    });
    const cookie = reply.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^__Host-kith_session=kss_.*; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Lax$/,
    );
    const session = await given.anyone.get('/v1/session', {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    });
    expect(session).toMatchObject({ status: 200, body: { person: { id: sam.id } } });
  });

  it('answers alike whether or not the address is known, and writes to nobody unknown', async () => {
    const known = await given.person();
    const [one, other] = await Promise.all([
      given.anyone.post('/v1/sign-in-links', { email: known.email }),
      given.anyone.post('/v1/sign-in-links', { email: 'nobody@example.org' }),
    ]);
    expect(one.status).toBe(202);
    expect({ status: other.status, body: other.body }).toEqual({ status: 202, body: one.body });
    await given.workOff();
    expect(given.letters.map(({ to }) => to)).toEqual([known.email]);
  });

  it('lets exactly one of twenty simultaneous uses of a link through', async () => {
    const { token } = await linkSentTo((await given.person()).email);
    const replies = await Promise.all(Array.from({ length: 20 }, () => use(token)));
    expect(statusesOf(replies)).toEqual({ 201: 1, 401: 19 });
    expect(replies.find(({ status }) => status === 401)?.body).toMatchObject({
      code: 'sign_in_link_not_valid',
    });
  });

  it('refuses a link after a quarter of an hour', async () => {
    const { token } = await linkSentTo((await given.person()).email);
    given.clock.advance({ minutes: 15 });
    expect((await use(token)).status).toBe(401);
  });

  it('sends no more than five links an hour to one person', async () => {
    const { email } = await given.person();
    for (let sent = 0; sent < 5; sent += 1) await linkSentTo(email);
    await given.anyone.post('/v1/sign-in-links', { email });
    const other = await given.person();
    await linkSentTo(other.email);
    expect(given.letters.filter(({ to }) => to === email)).toHaveLength(5);
  });

  it('keeps no token that could be used by whoever reads the database', async () => {
    const sam = await given.person();
    const { token } = await linkSentTo(sam.email);
    await use(token);
    const kept = await Promise.all(
      ['sign_in_links', 'sessions'].map((table) => given.rows(table, { person_id: sam.id })),
    );
    expect(kept.map((rows) => rows.length)).toEqual([1, 1]);
    const text = JSON.stringify(kept, (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
    );
    expect(text).not.toContain(token);
  });

  it('ends a session on the server, so that a copied cookie is worth nothing', async () => {
    const sam = await given.person();
    const { cookie } = await given.session(sam);
    const ended = await given.anyone.delete('/v1/session', undefined, {
      headers: { cookie, origin: publicUrl },
    });
    expect(ended.status).toBe(200);
    expect((await given.anyone.get('/v1/session', { headers: { cookie } })).status).toBe(401);
  });

  it('ends a session by time', async () => {
    const sam = await given.person();
    expect((await given.as(sam).get('/v1/session')).status).toBe(200);
    given.clock.advance({ hours: 24 * 366 });
    expect(await given.as(sam).get('/v1/session')).toMatchObject({
      status: 401,
      body: { code: 'session_expired' },
    });
  });

  it('refuses writes by cookie that a page of another site made the browser send', async () => {
    const sam = await given.person();
    const { cookie } = await given.session(sam);
    for (const headers of [
      { cookie },
      { cookie, origin: 'https://evil.example' },
      { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      { cookie, origin: 'null', 'sec-fetch-site': 'same-origin' },
      { cookie, origin: 'null' },
      { cookie, 'sec-fetch-site': 'cross-site' },
      { cookie, 'sec-fetch-site': 'same-site', origin: 'https://other.example.org' },
    ]) {
      const reply = await given.anyone.delete('/v1/session', undefined, { headers });
      expect(reply).toMatchObject({ status: 403, body: { code: 'origin_not_allowed' } });
    }
    expect((await given.as(sam).get('/v1/session')).status).toBe(200);
  });

  it('believes the address in the configuration, and not the one a request was sent to', async () => {
    const { token } = await linkSentTo((await given.person()).email);
    const rebound = await given.server.fetch(
      new Request('https://evil.example/v1/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
        body: JSON.stringify({ token }),
      }),
    );
    expect([rebound.status, await rebound.json()]).toMatchObject([
      403,
      { code: 'origin_not_allowed', detail: `Do this on a page at ${publicUrl}.` },
    ]);
    expect((await use(token)).status).toBe(201);
  });

  it('reads for no page that is nobody’s, whoever it brings along', async () => {
    const sam = await given.person();
    const { cookie } = await given.session(sam);
    const reply = await given.anyone.get('/v1/session', { headers: { cookie, origin: 'null' } });
    expect(reply).toMatchObject({ status: 403, body: { code: 'origin_not_allowed' } });
  });

  it('refuses to sign a browser in from another site', async () => {
    const { token } = await linkSentTo((await given.person()).email);
    const reply = await given.anyone.post(
      '/v1/session',
      { token },
      { headers: { origin: 'https://evil.example' } },
    );
    expect(reply).toMatchObject({ status: 403, body: { code: 'origin_not_allowed' } });
    expect((await use(token)).status).toBe(201);
  });
});

describeOnEveryEngine(
  'signing in on one’s own machine, without TLS',
  (given) => {
    it('gives a cookie that a browser keeps there', async () => {
      const edie = await given.person({ isDemonstration: true });
      const reply = await given.anyone.post(
        '/v1/demo/session',
        { personId: edie.id },
        { headers: { origin: 'http://localhost:4100' } },
      );
      expect(reply.headers.get('set-cookie')).toMatch(
        /^kith_session=kss_.*; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/,
      );
    });
  },
  { publicUrl: 'http://localhost:4100' },
);
