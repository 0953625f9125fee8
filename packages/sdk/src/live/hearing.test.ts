import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKith } from '../create-kith.js';
import { keepingLinesOpen } from '../test/open-lines.js';

const baseUrl = 'https://kith.example';
const teamId = '0198a000-0000-7000-8000-000000000001';
const otherTeamId = '0198a000-0000-7000-8000-000000000002';

const changed = (id: number) => `id: ${id}\nevent: rota.changed\ndata: {}\n\n`;

describe('listeners in one page', () => {
  beforeAll(() => import('../live.js'));
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const { fetch, lines, open } = keepingLinesOpen();
  let sessions = 0;
  const clientOf = (person: string) =>
    createKith({
      baseUrl,
      fetch,
      fetchSession: async () => ({
        token: `${person}-${(sessions += 1)}`,
        expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      }),
    });

  async function listener(kith = clientOf('edie'), team = teamId) {
    const told: string[] = [];
    const ending = new AbortController();
    const done = (async () => {
      for await (const { type } of kith.live(team, ending)) told.push(type);
    })().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10);
    const leave = () => {
      ending.abort();
      return done;
    };
    return { told, done, leave };
  }

  it.each([
    ['has no channels', undefined],
    [
      'lets a page within another site have none',
      class {
        constructor() {
          throw new DOMException('not here', 'SecurityError');
        }
      },
    ],
  ])('hear by themselves, and sign out, in a browser that %s', async (_, channel) => {
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    vi.stubGlobal('document', document);
    vi.stubGlobal('BroadcastChannel', channel);
    vi.stubGlobal('navigator', { locks: { request: () => new Promise(() => undefined) } });
    try {
      const kith = clientOf('edie');
      const { told, done } = await listener(kith);
      lines.at(-1)?.say(changed(7));
      await vi.advanceTimersByTimeAsync(10);
      expect(told).toEqual(['connected', 'rota.changed']);
      await kith.signOut();
      expect(await done).toMatchObject({ code: 'signed_out' });
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('share the line of their person, whatever clients they have, until the last one leaves', async () => {
    const [one, other, third] = [await listener(), await listener(), await listener()];
    expect(open()).toHaveLength(1);
    lines.at(-1)?.say(changed(7));
    await vi.advanceTimersByTimeAsync(10);
    expect([one.told, other.told, third.told]).toEqual([
      ['connected', 'rota.changed'],
      // Whoever comes later reads after that, and need not read again.
      ['rota.changed'],
      ['rota.changed'],
    ]);
    await one.leave();
    await other.leave();
    expect(open()).toHaveLength(1);
    await third.leave();
    await vi.advanceTimersByTimeAsync(10);
    expect(open()).toHaveLength(0);
  });

  it('have a line for each person, and for each team', async () => {
    const all = [
      await listener(clientOf('edie')),
      await listener(clientOf('sam')),
      await listener(clientOf('sam'), otherTeamId),
    ];
    expect(open().map((line) => [line.token?.split('-')[0], line.teamId])).toEqual([
      ['edie', teamId],
      ['sam', teamId],
      ['sam', otherTeamId],
    ]);
    await Promise.all(all.map(({ leave }) => leave()));
  });

  it('of clients that have no session share nothing', async () => {
    const all = [
      await listener(createKith({ baseUrl, fetch })),
      await listener(createKith({ baseUrl, fetch, apiKey: 'kak_1' })),
    ];
    expect(open()).toHaveLength(2);
    await Promise.all(all.map(({ leave }) => leave()));
  });

  it('are told when their person signs out, and ask for nothing more', async () => {
    const kith = clientOf('edie');
    const { told, done } = await listener(kith);
    await kith.signOut();
    expect(await done).toMatchObject({ code: 'signed_out' });
    expect(told).toEqual(['connected']);
    expect(open()).toHaveLength(0);
    await expect(kith.people.me()).rejects.toMatchObject({ code: 'signed_out' });
    expect(kith.ended.aborted).toBe(true);
  });

  it('are told when the session has become another person’s, and nothing is read as them', async () => {
    let signedIn = 'edie';
    const lasting = 60_000;
    const server = keepingLinesOpen();
    const kith = createKith({
      baseUrl,
      fetch: server.fetch,
      fetchSession: async () => ({
        token: `${signedIn}-1`,
        expiresAt: new Date(Date.now() + lasting).toISOString(),
      }),
    });
    const { done } = await listener(kith);
    signedIn = 'sam';
    server.asked.length = 0;
    await vi.advanceTimersByTimeAsync(lasting);
    await expect(kith.people.me()).rejects.toMatchObject({ code: 'session_of_another_person' });
    expect(await done).toMatchObject({ code: 'session_of_another_person' });
    expect(server.asked).toEqual(['GET /v1/session']);
  });
});
