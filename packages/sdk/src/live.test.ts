import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKith } from './create-kith.js';
import { isForbidden } from './errors.js';
import type { LiveEvent } from './live.js';
import { answering, refusing, unreachable } from './test/server-of-answers.js';

const baseUrl = 'https://kith.example';
const teamId = '0198a000-0000-7000-8000-000000000001';

/** A stream of events that ends after this text. */
const stream = (text: string) => () =>
  new Response(text, { headers: { 'content-type': 'text/event-stream' } });

async function collect(events: AsyncIterable<LiveEvent>, into: string[]) {
  for await (const { type } of events) into.push(type);
}

// What listening takes is fetched once, by the clock of the machine.
beforeAll(() => import('./live.js'));

describe('changes as they happen', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are told by the name of the event, or by what it says', async () => {
    const { fetch, seen } = answering(
      stream(': open\n\nevent: rota.changed\ndata: {}\n\ndata: {"type":"members.changed"}\n\n'),
      refusing(403, 'forbidden'),
    );
    const told: string[] = [];
    const done = collect(createKith({ baseUrl, fetch }).live(teamId), told).catch(
      (e: unknown) => e,
    );
    await vi.runAllTimersAsync();
    expect(isForbidden(await done)).toBe(true);
    expect(told).toEqual(['connected', 'rota.changed', 'members.changed']);
    expect(seen[0]?.headers.get('accept')).toBe('text/event-stream');
    expect(seen[0]?.url.pathname).toBe(`/v1/teams/${teamId}/events`);
  });

  it('go on after a lost connection, and say that something may have been missed', async () => {
    const { fetch } = answering(
      stream('event: rota.changed\ndata: {}\n\n'),
      unreachable,
      refusing(503, 'service_unavailable'),
      stream('event: members.changed\ndata: {}\n\n'),
      refusing(404, 'team_not_found'),
    );
    const told: string[] = [];
    const done = collect(createKith({ baseUrl, fetch }).live(teamId), told).catch(() => 'refused');
    await vi.runAllTimersAsync();
    expect(await done).toBe('refused');
    expect(told).toEqual(['connected', 'rota.changed', 'reconnected', 'members.changed']);
  });

  it('go on after the last one heard, and say only what was missed', async () => {
    const { fetch, seen } = answering(
      stream('id: 7\nevent: rota.changed\ndata: {}\n\n'),
      stream('event: members.changed\ndata: {}\n\nid: 9\nevent: resumed\ndata: {}\n\n'),
      stream('id: 9\nevent: resumed\ndata: {}\n\n'),
      refusing(404, 'team_not_found'),
    );
    const told: string[] = [];
    const done = collect(createKith({ baseUrl, fetch }).live(teamId), told).catch(() => 'refused');
    await vi.runAllTimersAsync();
    expect(await done).toBe('refused');
    expect(told).toEqual(['connected', 'rota.changed', 'members.changed']);
    expect(seen.map(({ headers }) => headers.get('last-event-id'))).toEqual([null, '7', '9', '9']);
  });

  it('wait longer each time that nothing can be reached, and never longer than half a minute', async () => {
    const { fetch, seen } = answering(unreachable);
    const ending = new AbortController();
    const done = collect(createKith({ baseUrl, fetch }).live(teamId, ending), []);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(seen).toHaveLength(6);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen).toHaveLength(8);
    ending.abort();
    await done;
  });

  it('go on when the server asked to, so that not everybody comes back at once', async () => {
    const { fetch, seen } = answering(
      stream(': listening\nretry: 7000\n\nevent: rota.changed\ndata: {}\n\n'),
      stream(': listening\nretry: 3000\n\nevent: rota.changed\ndata: {}\n\n'),
      refusing(404, 'team_not_found'),
    );
    const done = collect(createKith({ baseUrl, fetch }).live(teamId), []).catch(() => 'refused');
    await vi.advanceTimersByTimeAsync(6_900);
    expect(seen).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(seen).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(3_000);
    expect([seen.length, await done]).toEqual([3, 'refused']);
  });

  it('end without a word when the reader ends them, even while waiting', async () => {
    const { fetch, seen } = answering(stream('event: rota.changed\ndata: {}\n\n'));
    const ending = new AbortController();
    const told: string[] = [];
    const done = collect(createKith({ baseUrl, fetch }).live(teamId, ending), told);
    await vi.advanceTimersByTimeAsync(10);
    ending.abort();
    await done;
    expect(told).toEqual(['connected', 'rota.changed']);
    expect(seen).toHaveLength(1);
  });
});
