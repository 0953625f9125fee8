import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKith } from '../create-kith.js';
import { isConflict, isOffline, isTimeout } from '../errors.js';
import { answering, json, person, refusing, unreachable } from '../test/server-of-answers.js';

const baseUrl = 'https://kith.example';
const busy = refusing(503, 'service_unavailable');

/** Lets every wait pass, and says how long it was in milliseconds. */
async function settled<Value>(call: Promise<Value>) {
  const start = Date.now();
  const outcome = call.then(
    (value) => ({ value, error: undefined }),
    (error: unknown) => ({ value: undefined, error }),
  );
  await vi.runAllTimersAsync();
  return { ...(await outcome), waited: Date.now() - start };
}

describe('trying again', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([408, 429, 502, 503, 504])('follows a %i', async (status) => {
    const { fetch, seen } = answering(refusing(status, 'busy'), json(person));
    const { value } = await settled(createKith({ baseUrl, fetch }).people.get(person.id));
    expect(value).toEqual(person);
    expect(seen).toHaveLength(2);
  });

  it('follows a lost connection, and gives up after two more', async () => {
    const { fetch, seen } = answering(unreachable);
    const { error } = await settled(createKith({ baseUrl, fetch }).people.me());
    expect(isOffline(error)).toBe(true);
    expect(seen).toHaveLength(3);
  });

  it('sends a write again with the same key, so that it is done once', async () => {
    const { fetch, seen } = answering(unreachable, busy, refusing(409, 'slot_taken'));
    const { error } = await settled(createKith({ baseUrl, fetch }).rota.accept(person.id));
    expect(isConflict(error)).toBe(true);
    expect(seen).toHaveLength(3);
    expect(new Set(seen.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
    expect(seen.map(({ body }) => body)).toEqual([{}, {}, {}]);
  });

  it.each([400, 403, 404, 409, 412, 422, 500])('never follows a %i', async (status) => {
    const { fetch, seen } = answering(refusing(status, 'no'));
    const { error } = await settled(createKith({ baseUrl, fetch }).people.me());
    expect(error).toMatchObject({ status });
    expect(seen).toHaveLength(1);
  });

  it('follows a conflict with a write of its own that is still under way', async () => {
    const running = refusing(409, 'idempotency_in_progress', { 'retry-after': '1' });
    const { fetch, seen } = answering(running, json(person));
    const { value, waited } = await settled(createKith({ baseUrl, fetch }).people.get(person.id));
    expect(value).toEqual(person);
    expect(waited).toBe(1_000);
    expect(new Set(seen.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
  });

  it('waits as long as the server asks, up to five seconds each time', async () => {
    const { fetch } = answering(refusing(429, 'busy', { 'retry-after': '2' }), json(person));
    const short = await settled(createKith({ baseUrl, fetch }).people.get(person.id));
    expect(short.waited).toBe(2_000);
    const later = answering(refusing(503, 'busy', { 'retry-after': '3600' }), json(person));
    const long = await settled(createKith({ baseUrl, fetch: later.fetch }).people.get(person.id));
    expect(long.waited).toBe(5_000);
  });

  it('never waits longer than three seconds by itself', async () => {
    const { fetch, seen } = answering(busy);
    const { waited } = await settled(createKith({ baseUrl, fetch, retries: 12 }).people.me());
    expect(seen).toHaveLength(13);
    expect(waited).toBeLessThanOrEqual(12 * 3_000);
  });

  it('does not follow an answer that comes too late', async () => {
    let asked = 0;
    const fetch: typeof globalThis.fetch = () => {
      asked += 1;
      return new Promise(() => undefined);
    };
    const { error } = await settled(createKith({ baseUrl, fetch, timeout: 500 }).people.me());
    expect(isTimeout(error)).toBe(true);
    expect(asked).toBe(1);
  });

  it('stops at once when the caller ends the call', async () => {
    const { fetch, seen } = answering(busy);
    const ending = new AbortController();
    const call = createKith({ baseUrl, fetch }).people.me({ signal: ending.signal });
    const outcome = call.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10);
    ending.abort(new DOMException('The page was left.', 'AbortError'));
    await vi.runAllTimersAsync();
    expect(await outcome).toBe(ending.signal.reason);
    expect(seen).toHaveLength(1);
  });
});
