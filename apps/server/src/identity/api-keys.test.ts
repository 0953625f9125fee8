import { expect, it } from 'vitest';
import { keyScopes } from '../contract/key-scope.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { teamsOf } from '../testing/given-team.js';

interface Key {
  id: string;
  token: string;
}

describeOnEveryEngine('the API keys of a co-op', (given) => {
  const managing = async () => given.asHost(await given.apiKey(undefined, { scopes: keyScopes }));
  const website = { name: 'Website of Larkmoor', scopes: ['embed_sessions:create'] };
  const statusOf = async (key: { token: string }) =>
    (await given.asHost(key).post('/v1/embed-sessions', {})).status;
  const [opens, refused] = [422, 401];

  it('are made with a name, scopes and an end, and shown once', async () => {
    const manager = await managing();
    const expiresAt = '2026-08-04T08:00:00Z';
    const made = await manager.post<Key>('/v1/api-keys', { ...website, expiresAt });
    expect(made).toMatchObject({ status: 201, body: { ...website, expiresAt, lastUsedAt: null } });
    expect(await statusOf(made.body)).toBe(opens);
    const list = await manager.get<{ items: Key[] }>('/v1/api-keys');
    expect(list.body.items.find(({ id }) => id === made.body.id)).toEqual({
      ...website,
      id: made.body.id,
      createdAt: '2026-08-03T08:00:00Z',
      lastUsedAt: '2026-08-03T08:00:00Z',
      expiresAt,
      revokedAt: null,
      rotatedFrom: null,
    });
    given.clock.advance({ hours: 24 });
    expect(await statusOf(made.body)).toBe(refused);
  });

  it('open only what they were made for, and say what they lack', async () => {
    const created = given.asHost(await given.apiKey());
    expect(await created.get('/v1/api-keys')).toMatchObject({
      status: 403,
      body: { code: 'key_scope_missing', scope: 'api_keys:manage' },
    });
    const manager = await given.apiKey(undefined, { scopes: ['api_keys:manage'] });
    expect(await given.asHost(manager).post('/v1/embed-sessions', {})).toMatchObject({
      status: 403,
      body: { detail: 'This key lacks the scope embed_sessions:create.' },
    });
  });

  it('make no key for more than they are for themselves, nor take one’s place', async () => {
    const lesser = given.asHost(await given.apiKey(undefined, { scopes: ['api_keys:manage'] }));
    const wider = await given.apiKey();
    const wrong = { status: 403, body: { scope: 'embed_sessions:create' } };
    expect(await lesser.post('/v1/api-keys', website)).toMatchObject(wrong);
    expect(await lesser.post(`/v1/api-keys/${wider.id}/rotate`, {})).toMatchObject(wrong);
  });

  it('are refused with an end that is past', async () => {
    const past = { ...website, expiresAt: '2026-08-03T08:00:00Z' };
    expect(await (await managing()).post('/v1/api-keys', past)).toMatchObject({
      status: 422,
      body: { invalid_params: [{ name: 'expiresAt' }] },
    });
  });

  it('are rotated with an overlap, once', async () => {
    const manager = await managing();
    const old = await given.apiKey();
    const rotate = (body: unknown) => manager.post<Key>(`/v1/api-keys/${old.id}/rotate`, body);
    const replies = [await rotate({ overlapHours: 2 }), await rotate({})];
    expect(replies).toMatchObject([
      { status: 201, body: { name: 'Website', rotatedFrom: old.id, expiresAt: null } },
      { status: 409, body: { code: 'api_key_rotated' } },
    ]);
    const next = replies[0]?.body ?? old;
    given.clock.advance({ minutes: 119 });
    expect([await statusOf(old), await statusOf(next)]).toEqual([opens, opens]);
    given.clock.advance({ minutes: 1 });
    expect([await statusOf(old), await statusOf(next)]).toEqual([refused, opens]);
    expect(await rotate({})).toMatchObject({ status: 409, body: { code: 'api_key_ended' } });
  });

  it('last, once rotated, as long as the old one was to last', async () => {
    const expiresAt = given.deps.now().add({ hours: 10 });
    const old = await given.apiKey(undefined, { expiresAt });
    given.clock.advance({ hours: 4 });
    const path = `/v1/api-keys/${old.id}/rotate`;
    const next = await (await managing()).post<Key>(path, {});
    expect(next.body).toMatchObject({ expiresAt: '2026-08-03T22:00:00Z' });
    // The overlap never makes an old key last longer.
    given.clock.advance({ hours: 6 });
    expect([await statusOf(old), await statusOf(next.body)]).toEqual([refused, opens]);
  });

  it('end the sessions of the keys they came from', async () => {
    const team = await teamsOf(given).team();
    const coop = { id: team.coopId, slug: '', name: '' };
    const old = await given.apiKey(coop);
    const minted = await given.asHost(old).post<Key>('/v1/embed-sessions', {
      personId: team.owner.id,
      teamId: team.id,
      capabilities: ['see_rota'],
      origins: ['https://www.larkmoor.example'],
    });
    const manager = given.asHost(await given.apiKey(coop, { scopes: keyScopes }));
    const next = await manager.post<Key>(`/v1/api-keys/${old.id}/rotate`, {});
    const { token } = minted.body;
    const revoked = await given.asHost(next.body).post('/v1/embed-sessions/revoke', { token });
    expect(revoked.body).toEqual({ ended: 1 });
    expect((await given.asEmbedded(token).get('/v1/session')).status).toBe(401);
  });

  it('are revoked at once, as often as one likes, by their own co-op', async () => {
    const key = await given.apiKey();
    const revoke = async (by = managing()) => (await by).post(`/v1/api-keys/${key.id}/revoke`);
    const elsewhere = given.asHost(await given.apiKey(await given.coop(), { scopes: keyScopes }));
    expect(await revoke(Promise.resolve(elsewhere))).toMatchObject({
      status: 404,
      body: { code: 'api_key_not_found' },
    });
    expect(await statusOf(key)).toBe(opens);
    const first = await revoke();
    expect(first.status).toBe(200);
    expect(await statusOf(key)).toBe(refused);
    given.clock.advance({ hours: 1 });
    expect((await revoke()).body).toEqual({ ...first.body, lastUsedAt: expect.any(String) });
  });

  it('write down their use every five minutes at most', async () => {
    const key = await given.apiKey();
    const used = async () => {
      await statusOf(key);
      return String((await given.rows('api_keys', { id: key.id }))[0]?.['lastUsedAt']);
    };
    const first = await used();
    given.clock.advance({ minutes: 4 });
    expect(await used()).toBe(first);
    given.clock.advance({ minutes: 1 });
    expect(await used()).toBe('2026-08-03T08:05:00Z');
  });
});
