import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createKith } from '../create-kith.js';
import { codeOf, hostOrigin, statusOf, teamOf } from '../test/behaviour/harness.js';
import { type RealHarness, realServer } from '../test/behaviour/real-server.js';
import { answering, json } from '../test/server-of-answers.js';

describe('the sessions of a person', () => {
  let harness: RealHarness;
  beforeEach(async () => {
    harness = await realServer.make();
  }, 60_000);
  afterAll(() => realServer.close());

  /** Edie on Kith's own pages, and on a page of a host. */
  async function signedInTwice() {
    const { edie, team } = await teamOf(harness);
    const host = await harness.host();
    const session = await host.embedSessions.create({
      personId: await harness.idOf('Edie Marsh'),
      teamId: team.id,
      capabilities: ['see_members'],
      origins: [hostOrigin],
    });
    const page = harness.page(async () => session);
    return { edie, page: () => page.teams.get(team.id) };
  }

  it('are told with where each is, and which of them asks', async () => {
    const { edie } = await signedInTwice();
    const { items, nextCursor } = await edie.sessions.list();
    const kinds = items.map(({ kind, thisOne, host }) => [kind, thisOne, host?.origins ?? null]);
    expect(kinds.sort()).toEqual([
      ['host_page', false, [hostOrigin]],
      ['own_page', true, null],
    ]);
    expect(nextCursor).toBeNull();
    const walked: string[] = [];
    for await (const { id } of edie.sessions.list({ limit: 1 })) walked.push(id);
    expect(walked.sort()).toEqual(items.map(({ id }) => id).sort());
  });

  it('end one at a time, and once', async () => {
    const { edie, page } = await signedInTwice();
    const { items } = await edie.sessions.list();
    const id = items.find(({ kind }) => kind === 'host_page')?.id ?? '';
    expect(await statusOf(page())).toBe(0);
    expect(await edie.sessions.end(id)).toBeUndefined();
    expect(await statusOf(page())).toBe(401);
    expect(await codeOf(edie.sessions.end(id))).toBe('session_not_found');
    const jo = await harness.as('Jo Pell');
    expect(await codeOf(jo.sessions.end(items[0]?.id ?? ''))).toBe('session_not_found');
  });

  it('end all at once, the one that asks too unless it shall stay', async () => {
    const { edie, page } = await signedInTwice();
    expect(await edie.sessions.endAll({ exceptThisOne: true })).toEqual({ ended: 1 });
    expect(await statusOf(page())).toBe(401);
    expect(await edie.sessions.endAll()).toEqual({ ended: 1 });
    expect(await codeOf(edie.sessions.list())).toBe('unauthenticated');
  });

  it('are not for a page of a host to see', async () => {
    const { team } = await teamOf(harness);
    const host = await harness.host();
    const session = await host.embedSessions.create({
      personId: await harness.idOf('Edie Marsh'),
      teamId: team.id,
      capabilities: ['see_members'],
      origins: [hostOrigin],
    });
    expect(await codeOf(harness.page(async () => session).sessions.list())).toBe('outside_session');
  });

  it('are named in the address as they are, with nothing in the body', async () => {
    const { fetch, seen } = answering(json({}));
    const kith = createKith({ baseUrl: 'https://kith.example', fetch });
    await kith.sessions.end('../teams');
    expect(seen[0]).toMatchObject({ method: 'DELETE' });
    expect(seen[0]?.url.pathname).toBe('/v1/sessions/..%2Fteams');
    expect(seen[0]?.body).toBeUndefined();
  });
});
