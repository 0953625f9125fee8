import { describe, expect, it } from 'vitest';
import { createKith } from './create-kith.js';
import { isKithError, isRateLimited, isServerError } from './errors.js';
import { answering, refusing } from './test/server-of-answers.js';

const baseUrl = 'https://kith.example';

async function refusal(status: number, headers: Record<string, string> = {}) {
  const { fetch } = answering(refusing(status, 'no', headers));
  const error: unknown = await createKith({ baseUrl, fetch, retries: 0 })
    .people.me()
    .catch((reason: unknown) => reason);
  if (!isKithError(error)) throw error;
  return error;
}

describe('a refusal that waiting may help', () => {
  it('is known as asked too often, with the seconds to wait', async () => {
    const error = await refusal(429, { 'retry-after': '30' });
    expect(isRateLimited(error)).toBe(true);
    expect(isServerError(error)).toBe(false);
    expect(error.retryAfter).toBe(30);
  });

  it.each([500, 502, 503, 504])('is known as the fault of the server: %i', async (status) => {
    const error = await refusal(status);
    expect(isServerError(error)).toBe(true);
    expect(isRateLimited(error)).toBe(false);
    expect(error.retryAfter).toBeUndefined();
  });

  it('says the seconds also where the server names a date', async () => {
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    const { retryAfter } = await refusal(503, { 'retry-after': inAMinute });
    expect(retryAfter).toBeGreaterThan(50);
    expect(retryAfter).toBeLessThanOrEqual(60);
  });

  it.each(['soon', '-1', new Date(0).toUTCString()])(
    'says nothing where the server names no time to come: %s',
    async (header) => {
      expect((await refusal(503, { 'retry-after': header })).retryAfter).toBeUndefined();
    },
  );

  it('is none of them when something else is wrong', async () => {
    const error = await refusal(422);
    expect([isServerError(error), isRateLimited(error)]).toEqual([false, false]);
    expect(isServerError(new Error('no answer'))).toBe(false);
  });
});
