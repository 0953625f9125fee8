import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, statusOf } from '../test/behaviour/harness.js';
import { type RealHarness, realServer } from '../test/behaviour/real-server.js';

describe('the API keys of a co-op', () => {
  let harness: RealHarness;
  beforeEach(async () => {
    harness = await realServer.make();
  }, 60_000);
  afterAll(() => realServer.close());

  const manager = async () =>
    harness.hostWith(await harness.keyFor(['api_keys:manage', 'embed_sessions:create']));
  const works = async (token: string) =>
    (await statusOf(harness.hostWith(token).apiKeys.list())) !== 401;

  it('are made for no more than the key that asks, and listed without their token', async () => {
    const { apiKeys } = await manager();
    const body = { name: 'Website', scopes: ['embed_sessions:create' as const] };
    const made = await apiKeys.create({ ...body, expiresAt: '2027-01-01T00:00:00Z' });
    expect(made).toMatchObject({ ...body, expiresAt: '2027-01-01T00:00:00Z', revokedAt: null });
    expect(await works(made.token)).toBe(true);
    const { items } = await apiKeys.list();
    const { token: _, ...shown } = made;
    expect(items).toContainEqual(shown);
    const more = apiKeys.create({ name: 'More', scopes: ['embed_sessions:revoke'] });
    expect(await codeOf(more)).toBe('key_scope_missing');
  });

  it('are made once for one key of the write', async () => {
    const { apiKeys } = await manager();
    const body = { name: 'Website', scopes: ['embed_sessions:create' as const] };
    const once = { idempotencyKey: 'a-key-for-the-website' };
    const first = await apiKeys.create(body, once);
    expect(await apiKeys.create(body, once)).toEqual(first);
  });

  it('are rotated with an overlap, in which both work', async () => {
    const { apiKeys } = await manager();
    const old = await apiKeys.create({ name: 'Website', scopes: ['embed_sessions:create'] });
    const next = await apiKeys.rotate(old.id, { overlapHours: 1 });
    expect(next).toMatchObject({ rotatedFrom: old.id, scopes: old.scopes, name: old.name });
    expect([await works(old.token), await works(next.token)]).toEqual([true, true]);
    harness.moveOn({ minutes: 61 });
    expect([await works(old.token), await works(next.token)]).toEqual([false, true]);
    expect(await codeOf(apiKeys.rotate(old.id))).toBe('api_key_ended');
  });

  it('end at once when they are revoked', async () => {
    const { apiKeys } = await manager();
    const made = await apiKeys.create({ name: 'Website', scopes: ['embed_sessions:create'] });
    const revoked = await apiKeys.revoke(made.id);
    expect(revoked.revokedAt).toEqual(expect.any(String));
    expect(await works(made.token)).toBe(false);
  });

  it('are listed a page at a time', async () => {
    const { apiKeys } = await manager();
    for (const name of ['One', 'Two']) {
      await apiKeys.create({ name, scopes: ['embed_sessions:create'] });
    }
    const names: string[] = [];
    for await (const { name } of apiKeys.list({ limit: 1 })) names.push(name);
    expect(names).toEqual(expect.arrayContaining(['One', 'Two']));
  });

  it('are closed to a key for pages alone, and to people', async () => {
    expect(await codeOf((await harness.host()).apiKeys.list())).toBe('key_scope_missing');
    expect(await statusOf((await harness.as('Edie Marsh')).apiKeys.list())).toBe(401);
  });
});
