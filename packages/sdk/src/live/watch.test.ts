import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKith } from '../create-kith.js';
import { keepingLinesOpen } from '../test/open-lines.js';

const baseUrl = 'https://kith.example';
const teamId = '0198a000-0000-7000-8000-000000000001';
const stillHere = ': still here\n\n';

/** Somebody who listens, at a server that keeps its lines open. */
async function listening() {
  const server = keepingLinesOpen();
  const ending = new AbortController();
  const told: string[] = [];
  const done = (async () => {
    const events = createKith({ baseUrl, fetch: server.fetch }).live(teamId, ending);
    for await (const { type } of events) told.push(type);
  })();
  await vi.advanceTimersByTimeAsync(10);
  return {
    ...server,
    told,
    async leave() {
      ending.abort();
      await done;
    },
  };
}

describe('a line that was cut without a word', () => {
  const page = new EventTarget();
  beforeAll(() => import('../live.js'));
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is given up after a minute of silence, and gone on with after the last event', async () => {
    const { lines, told, open, leave } = await listening();
    lines[0]?.say('id: 7\nevent: rota.changed\ndata: {}\n\n');
    await vi.advanceTimersByTimeAsync(59_000);
    expect(lines).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(lines.map(({ heard }) => heard)).toEqual([null, '7']);
    expect(open()).toHaveLength(1);
    lines[1]?.say('id: 9\nevent: members.changed\ndata: {}\n\nevent: resumed\ndata: {}\n\n');
    await vi.advanceTimersByTimeAsync(10);
    expect(told).toEqual(['connected', 'rota.changed', 'members.changed']);
    await leave();
    expect(open()).toHaveLength(0);
  });

  it('is told from one on which nothing happens by the signs of life', async () => {
    const { lines, leave } = await listening();
    for (let beats = 0; beats < 10; beats += 1) {
      await vi.advanceTimersByTimeAsync(25_000);
      lines[0]?.say(stillHere);
    }
    expect(lines).toHaveLength(1);
    await leave();
  });

  it('is replaced at once when the network is back', async () => {
    const { lines, told, leave } = await listening();
    page.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(10);
    expect(lines).toHaveLength(2);
    expect(told).toEqual(['connected', 'reconnected']);
    await leave();
  });

  it('is not waited for any longer once the network is back', async () => {
    const { lines, leave } = await listening();
    lines[0]?.say('retry: 20000\n\n');
    lines[0]?.close();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(lines).toHaveLength(1);
    page.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(10);
    expect(lines).toHaveLength(2);
    await leave();
  });

  it('is looked at when the reader comes back to the page', async () => {
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    vi.stubGlobal('document', document);
    const { lines, leave } = await listening();
    const comesBack = async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      await vi.advanceTimersByTimeAsync(10);
    };
    await comesBack();
    expect(lines).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(35_000);
    await comesBack();
    expect(lines).toHaveLength(2);
    await leave();
  });
});
