import { afterEach, describe, expect, it, vi } from 'vitest';
import { isForbidden, isKithError, isOffline } from '../errors.js';
import { failing, forbidden, neverAnswering, offline, slow } from './behaviours.js';
import { larkmoor } from './larkmoor.js';
import { problem, Refusal } from './server/refuse.js';

const { teamId } = larkmoor();
afterEach(() => void vi.useRealTimers());

describe('a client for a story', () => {
  it('fails with the code that is asked for, at once', async () => {
    const error: unknown = await failing('service_unavailable')
      .teams.get(teamId)
      .catch((e: unknown) => e);
    expect(isKithError(error) && [error.status, error.code]).toEqual([503, 'service_unavailable']);
  });

  it('is told for how long to wait where waiting helps', async () => {
    const waits: Array<string | null> = [];
    for (const code of ['idempotency_in_progress', 'slot_taken'] as const) {
      waits.push(problem(new Refusal(code), 'test-1').headers.get('retry-after'));
      await expect(failing(code).teams.get(teamId)).rejects.toMatchObject({ status: 409, code });
    }
    expect(waits).toEqual(['1', null]);
  });

  it('is refused with a sentence that says why', async () => {
    const call = forbidden('Edie has not shared this.').rota.week(teamId);
    await expect(call).rejects.toMatchObject({ status: 403, detail: 'Edie has not shared this.' });
    await expect(forbidden().rota.week(teamId)).rejects.toSatisfy(isForbidden);
  });

  it('has no connection', async () => {
    await expect(offline().teams.list()).rejects.toSatisfy(isOffline);
  });

  it('waits for ever, until it is ended', async () => {
    vi.useFakeTimers();
    const ending = new AbortController();
    let settled = false;
    const call = neverAnswering()
      .teams.get(teamId, { signal: ending.signal })
      .finally(() => (settled = true))
      .catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(settled).toBe(false);
    ending.abort();
    expect(await call).toBe(ending.signal.reason);
  });

  it('is slow, and then right', async () => {
    vi.useFakeTimers();
    const world = larkmoor();
    const call = slow(2_000, world.fetch).openData.contracts();
    let settled = false;
    void call.then(() => (settled = true));
    await vi.advanceTimersByTimeAsync(1_900);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect((await call).total).toBe(1);
  });
});
