import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { type GivenPerson, hostOrigin } from '../testing/given.js';
import { teamsOf } from '../testing/given-team.js';
import { publicUrl } from '../testing/test-server.js';

interface Listed {
  items: Array<{ id: string; kind: string; thisOne: boolean; lastUsedAt: string | null }>;
  nextCursor: string | null;
}

describeOnEveryEngine('the sessions of a person', (given) => {
  const isSignedIn = async ({ cookie }: { cookie: string }) =>
    (await given.anyone.get('/v1/session', { headers: { cookie } })).status === 200;
  const isOpen = async (token: string) =>
    (await given.asEmbedded(token).get('/v1/session')).status === 200;
  const listed = async (person: GivenPerson, query = '') =>
    (await given.as(person).get<Listed>(`/v1/sessions${query}`)).body;

  it('are shown to them alone, each with where it is, and never by its token', async () => {
    const sam = await given.person();
    await given.session(await given.person());
    const elsewhere = await given.session(sam);
    given.clock.advance({ minutes: 1 });
    const embedded = await given.embedSession(sam);
    await given.asEmbedded(embedded.token).get('/v1/session');
    const { items } = await listed(sam);
    expect(items).toMatchObject([
      { kind: 'own_page', thisOne: true, host: null },
      {
        kind: 'host_page',
        thisOne: false,
        host: { keyName: 'Website', origins: [hostOrigin] },
        createdAt: '2026-08-03T08:01:00Z',
        lastUsedAt: '2026-08-03T08:01:00Z',
        expiresAt: '2026-08-03T08:16:00Z',
      },
      { kind: 'own_page', thisOne: false, createdAt: '2026-08-03T08:00:00Z' },
    ]);
    const text = JSON.stringify(items);
    for (const { token } of [elsewhere, embedded]) expect(text).not.toContain(token);
  });

  it('come in pages, and leave out what has ended', async () => {
    const sam = await given.person();
    for (let made = 0; made < 3; made += 1) await given.embedSession(sam);
    const first = await listed(sam, '?limit=3');
    const second = await listed(sam, `?limit=3&cursor=${first.nextCursor}`);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect([first.items.length, new Set(ids).size, second.nextCursor]).toEqual([3, 4, null]);
    given.clock.advance({ minutes: 15 });
    expect((await listed(sam)).items).toHaveLength(1);
  });

  it('end everywhere at once, and nobody else’s do', async () => {
    const [sam, kim] = [await given.person(), await given.person()];
    const [one, other] = [await given.session(sam), await given.session(sam)];
    const [page, others] = [await given.embedSession(sam), await given.embedSession(kim)];
    const headers = { cookie: one.cookie, origin: publicUrl };
    const reply = await given.anyone.post('/v1/sessions/end-all', {}, { headers });
    expect(reply).toMatchObject({ status: 200, body: { ended: 3 } });
    expect(reply.headers.get('set-cookie')).toMatch(/^__Host-kith_session=; Max-Age=0/);
    expect([await isSignedIn(one), await isSignedIn(other)]).toEqual([false, false]);
    expect([await isOpen(page.token), await isOpen(others.token)]).toEqual([false, true]);
    // The page of the host may still read that it has ended, to ask for the next.
    const told = await given.asEmbedded(page.token).get('/v1/session');
    expect(told.headers.get('access-control-allow-origin')).toBe(hostOrigin);
  });

  it('end everywhere else, when the one that asks is to stay', async () => {
    const sam = await given.person();
    const other = await given.session(sam);
    const reply = await given.as(sam).post('/v1/sessions/end-all', { exceptThisOne: true });
    expect(reply).toMatchObject({ status: 200, body: { ended: 1 } });
    expect(await isSignedIn(other)).toBe(false);
    expect((await given.as(sam).get('/v1/session')).status).toBe(200);
  });

  it('end one by one, by whose they are', async () => {
    const [sam, kim] = [await given.person(), await given.person()];
    const page = await given.embedSession(sam);
    const { items } = await listed(sam);
    const id = items.find(({ kind }) => kind === 'host_page')?.id;
    const wrong = { status: 404, body: { code: 'session_not_found' } };
    expect(await given.as(kim).delete(`/v1/sessions/${id}`)).toMatchObject(wrong);
    expect(await isOpen(page.token)).toBe(true);
    expect((await given.as(sam).delete(`/v1/sessions/${id}`)).status).toBe(200);
    expect(await isOpen(page.token)).toBe(false);
    expect(await given.as(sam).delete(`/v1/sessions/${id}`)).toMatchObject(wrong);
  });

  it('write down their use every five minutes at most', async () => {
    const sam = await given.person();
    const { token } = await given.embedSession(sam);
    const used = async () => {
      await given.asEmbedded(token).get('/v1/session');
      const [row] = await given.rows('embed_sessions', { person_id: sam.id });
      return String(row?.['lastUsedAt']);
    };
    const first = await used();
    given.clock.advance({ minutes: 4 });
    expect(await used()).toBe(first);
    given.clock.advance({ minutes: 1 });
    expect(await used()).toBe(String(given.deps.now()));
  });
});

describeOnEveryEngine('the sessions that a host has made', (given) => {
  const statusOf = async (token: string) =>
    (await given.asEmbedded(token).get('/v1/session')).status;

  it('are ended by it, one or all of a person, and those of another key are not', async () => {
    const team = await teamsOf(given).team();
    const own = given.asHost(await given.apiKey({ id: team.coopId, slug: '', name: '' }));
    const mint = async () => {
      const reply = await own.post<{ token: string }>('/v1/embed-sessions', {
        personId: team.owner.id,
        teamId: team.id,
        capabilities: ['see_rota'],
        origins: [hostOrigin],
      });
      return reply.body.token;
    };
    const pages = [await mint(), await mint(), await mint()];
    const { token: another } = await given.embedSession(team.owner, { teamId: team.id });
    const revoke = async (body: unknown) =>
      (await own.post('/v1/embed-sessions/revoke', body)).body;
    const statuses = () => Promise.all([...pages, another].map(statusOf));
    expect(await revoke({ token: pages[0] })).toEqual({ ended: 1 });
    expect(await statuses()).toEqual([401, 200, 200, 200]);
    expect(await revoke({ token: another })).toEqual({ ended: 0 });
    expect(await revoke({ personId: (await given.person()).id })).toEqual({ ended: 0 });
    expect(await revoke({ personId: team.owner.id })).toEqual({ ended: 2 });
    expect(await statuses()).toEqual([401, 401, 401, 200]);
  });

  it('are ended by one of the two ways, said clearly', async () => {
    const own = given.asHost(await given.apiKey());
    for (const body of [{}, { token: 'kes_0123456789abcdef', personId: given.deps.newId() }]) {
      expect(await own.post('/v1/embed-sessions/revoke', body)).toMatchObject({
        status: 422,
        body: { invalid_params: [{ name: 'body', accepted: 'either token or personId' }] },
      });
    }
  });
});
