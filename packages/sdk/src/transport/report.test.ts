import { describe, expect, it } from 'vitest';
import { createKith } from '../create-kith.js';
import { answering, json, person, refusing, unreachable } from '../test/server-of-answers.js';
import type { CallReport } from './options.js';

const baseUrl = 'https://kith.example';
const long = '2099-01-01T00:00:00Z';

function logging(...answers: Parameters<typeof answering>) {
  const log: CallReport[] = [];
  const { fetch } = answering(...answers);
  const kith = createKith({
    baseUrl,
    fetch,
    fetchSession: async () => ({ token: 'kes_secret', expiresAt: long }),
    onCall: (report) => log.push(report),
  });
  return { kith, log };
}

describe('the log of calls', () => {
  it('tells once of a call: what was called, how it went and how long it took', async () => {
    const { kith, log } = logging(json(person, { headers: { 'x-request-id': 'request-1' } }));
    await kith.people.get(person.id);
    expect(log).toEqual([
      {
        method: 'GET',
        path: 'v1/people/{id}',
        status: 200,
        requestId: 'request-1',
        tries: 1,
        milliseconds: expect.any(Number),
      },
    ]);
  });

  it('counts every try, and says what the last one met', async () => {
    const { kith, log } = logging(unreachable, refusing(503, 'busy', { 'retry-after': '0' }));
    await kith.rota.accept(person.id, {}, { retries: 1 }).catch(() => undefined);
    expect(log).toMatchObject([{ method: 'POST', tries: 2, status: 503, code: 'busy' }]);
  });

  it('says no status where the last try had no answer', async () => {
    const { kith, log } = logging(refusing(503, 'busy', { 'retry-after': '0' }), unreachable);
    await kith.people.me({ retries: 1 }).catch(() => undefined);
    expect(log).toMatchObject([{ tries: 2, status: undefined, code: 'offline' }]);
  });

  it('says that an answer was not as agreed, and tells of nothing that was never sent', async () => {
    const { kith, log } = logging(json({ name: 7 }));
    await kith.people.me().catch(() => undefined);
    await kith.people.me({ signal: AbortSignal.abort() }).catch(() => undefined);
    await kith.teams.get('..').catch(() => undefined);
    expect(log.map(({ code }) => code)).toEqual(['contract_broken']);
  });

  it('holds no id, no question, no name, no token', async () => {
    const { kith, log } = logging(json({ items: [person], nextCursor: null }));
    await kith.people.find({ query: 'Edie Marsh' }).catch(() => undefined);
    await kith.teams
      .members('team-of-edie')
      .update('edie', {}, { version: 1 })
      .catch(() => {});
    expect(log).toHaveLength(2);
    expect(JSON.stringify(log)).not.toMatch(/edie|marsh|kes_|0198a000/i);
  });

  it('breaks no call when it fails itself', async () => {
    const { fetch } = answering(json(person));
    const onCall = () => {
      throw new Error('the disk is full');
    };
    expect(await createKith({ baseUrl, fetch, onCall }).people.get(person.id)).toEqual(person);
  });
});
