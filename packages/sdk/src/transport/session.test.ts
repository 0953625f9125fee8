import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isUnauthorized } from '../errors.js';
import { baseOf } from './address.js';
import type { FetchSession, SessionToken } from './options.js';
import { SessionKeeper } from './session.js';

const start = Date.parse('2026-08-03T08:00:00Z');

const keeping = (fetchSession: FetchSession, base = 'https://kith.example/') =>
  new SessionKeeper(fetchSession, {
    base: baseOf(base),
    patience: 10_000,
    ending: new AbortController(),
    identify: async () => ({ personId: 'edie', scope: null }),
  });

/** A host's server whose sessions last some minutes and are called first, second, third … */
function host({ minutes = 15 } = {}) {
  let issued = 0;
  const fetchSession = vi.fn(async () => {
    issued += 1;
    const expiresAt = new Date(Date.now() + minutes * 60_000).toISOString();
    return { token: `token-${issued}`, expiresAt };
  });
  return { fetchSession, keeper: keeping(fetchSession) };
}

describe('a session', () => {
  beforeEach(() => void vi.useFakeTimers({ now: start }));
  afterEach(() => void vi.useRealTimers());

  it('is asked for once by twenty calls at the same time', async () => {
    const { keeper, fetchSession } = host();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => keeper.token()));
    expect(new Set(tokens)).toEqual(new Set(['token-1']));
    expect(fetchSession).toHaveBeenCalledTimes(1);
  });

  it('is renewed shortly before it ends, and not earlier', async () => {
    const { keeper } = host({ minutes: 15 });
    expect(await keeper.token()).toBe('token-1');
    vi.setSystemTime(start + 14 * 60_000);
    expect(await keeper.token()).toBe('token-1');
    vi.setSystemTime(start + 14.6 * 60_000);
    expect(await keeper.token()).toBe('token-2');
  });

  it('is renewed once for all who were refused with the same token', async () => {
    const { keeper, fetchSession } = host();
    const token = await keeper.token();
    const again = await Promise.all([keeper.insteadOf(token), keeper.insteadOf(token)]);
    expect(again).toEqual(['token-2', 'token-2']);
    expect(await keeper.insteadOf(token)).toBe('token-2');
    expect(fetchSession).toHaveBeenCalledTimes(2);
  });

  it('is used for a while even where the clock of the page is far ahead', async () => {
    const { keeper, fetchSession } = host({ minutes: -60 });
    await keeper.token();
    await keeper.token();
    expect(fetchSession).toHaveBeenCalledTimes(1);
  });

  it('is asked for again after the host failed to give one', async () => {
    const fetchSession = vi
      .fn<() => Promise<{ token: string; expiresAt: string }>>()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValue({ token: 'token-2', expiresAt: '2026-08-03T08:15:00Z' });
    const keeper = keeping(fetchSession);
    await expect(keeper.token()).rejects.toSatisfy(isUnauthorized);
    expect(await keeper.token()).toBe('token-2');
  });

  it('is refused when the host gives something else', async () => {
    const others = [{ token: 'token-1', expiresAt: 'soon' }, { token: '' }, null];
    for (const other of others) {
      const keeper = keeping(async () => other as SessionToken);
      await expect(keeper.token()).rejects.toMatchObject({ code: 'session_unavailable' });
    }
  });
});

describe('a session in a page', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: start });
    vi.stubGlobal('document', {});
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('ends when it becomes another person’s, also where the server could not say at first whose it was', async () => {
    const { fetchSession } = host();
    const answers = [undefined, 'edie', 'sam'];
    const ending = new AbortController();
    const keeper = new SessionKeeper(fetchSession, {
      base: baseOf('https://kith.example/'),
      patience: 10_000,
      ending,
      identify: async () => {
        const personId = answers.shift();
        if (personId === undefined) throw new Error('busy');
        return { personId, scope: null };
      },
    });
    for (const _ of ['a first call', 'a second', 'a third']) {
      expect(await keeper.token()).toBe('token-1');
      await vi.advanceTimersByTimeAsync(1_000);
    }
    vi.setSystemTime(start + 15 * 60_000);
    await expect(keeper.token()).rejects.toMatchObject({ code: 'session_of_another_person' });
    expect(ending.signal.aborted).toBe(true);
  });
});

describe('a session that says for which server it is', () => {
  const tokenFor = (server: unknown, base: string) => {
    const session = { token: 'token-1', expiresAt: '2099-01-01T00:00:00Z', server };
    return keeping(async () => session as SessionToken, base).token();
  };

  it.each([
    ['https://kith.example', 'https://kith.example/'],
    ['https://kith.example/', 'https://kith.example'],
    ['https://KITH.example:443', 'https://kith.example'],
    ['http://localhost:80', 'http://localhost/'],
    ['https://care.example/kith', 'https://care.example/kith/'],
  ])('is used by a client of that server: %s at %s', async (server, base) => {
    expect(await tokenFor(server, base)).toBe('token-1');
  });

  it.each([
    ['https://kith.example', 'https://other.example'],
    ['https://kith.example', 'http://kith.example'],
    ['https://kith.example', 'https://kith.example:8443'],
    ['https://kith.example', 'https://www.kith.example'],
    ['https://kith.example', 'https://kith.example.org'],
    ['https://care.example/kith', 'https://care.example'],
    ['https://care.example//kith.example', 'https://kith.example'],
    ['http://localhost:4100', 'http://127.0.0.1:4100'],
  ])('is refused by a client of another: %s at %s', async (server, base) => {
    const error: unknown = await tokenFor(server, base).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'session_for_another_server' });
    expect(isUnauthorized(error)).toBe(true);
    expect(String(error)).toContain(`${server}/`);
    expect(String(error)).toContain(`${base}/`);
    expect(inspect(error, { depth: 9 })).not.toContain('token-1');
  });

  it.each(['kith.example', '/kith', 7, null])(
    'is refused where that is no address: %s',
    async (server) => {
      const call = tokenFor(server, 'https://kith.example');
      await expect(call).rejects.toMatchObject({ code: 'session_unavailable' });
    },
  );
});
