import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isUnauthorized } from '../errors.js';
import { SessionKeeper } from './session.js';

const start = Date.parse('2026-08-03T08:00:00Z');

/** A host's server whose sessions last some minutes and are called first, second, third … */
function host({ minutes = 15 } = {}) {
  let issued = 0;
  const fetchSession = vi.fn(async () => {
    issued += 1;
    const expiresAt = new Date(Date.now() + minutes * 60_000).toISOString();
    return { token: `token-${issued}`, expiresAt };
  });
  return { fetchSession, keeper: new SessionKeeper(fetchSession, 10_000) };
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
    const keeper = new SessionKeeper(fetchSession, 10_000);
    await expect(keeper.token()).rejects.toSatisfy(isUnauthorized);
    expect(await keeper.token()).toBe('token-2');
  });

  it('is refused when the host gives something else', async () => {
    const keeper = new SessionKeeper(async () => ({ token: 'token-1', expiresAt: 'soon' }), 10_000);
    await expect(keeper.token()).rejects.toMatchObject({ code: 'session_unavailable' });
  });
});
