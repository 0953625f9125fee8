import { expect, it } from 'vitest';
import { createApp } from '../app.js';
import { openLiveUpdates } from '../db/live-updates.js';
import { DatabaseTrouble } from '../db/trouble.js';
import { openStreams } from '../limits/budgets.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { type GivenPerson, hostOrigin } from '../testing/given.js';
import { seen, teamsOf } from '../testing/given-team.js';
import { listenTo } from '../testing/listen.js';
import { publicUrl } from '../testing/test-server.js';

const later = { startsAt: '2026-08-05T07:30:00Z', endsAt: '2026-08-05T08:15:00Z' };

describeOnEveryEngine('what changes in a team', (given) => {
  const { team, member, visit } = teamsOf(given);

  const listen = (
    teamId: string,
    headers: Record<string, string>,
    fetch: Parameters<typeof listenTo>[2] = (request) => given.server.fetch(request),
  ) => listenTo(teamId, headers, fetch);

  const cookieOf = async (person: GivenPerson) => ({
    cookie: (await given.session(person)).cookie,
  });

  it('is heard by the Owner as a member takes a visit, and says no more than the team', async () => {
    const place = await team();
    const sam = await member(place);
    const coming = await visit(place);
    const stream = await listen(place.id, await cookieOf(place.owner));
    await given.as(sam).post(`/v1/slots/${coming.slotId}/accept`, {});
    const heard = await stream.until('\n\n');
    expect(heard).toBe(`id: 1\nevent: rota.changed\ndata: {"teamId":"${place.id}"}\n\n`);
    await stream.stop();
  });

  it('is heard on a host’s page, of members and of invitations too', async () => {
    const place = await team();
    const sam = await member(place);
    const capabilities = ['see_members'];
    const { token } = await given.embedSession(place.owner, { teamId: place.id, capabilities });
    const stream = await listen(place.id, { authorization: `Bearer ${token}`, origin: hostOrigin });
    await given.as(place.owner).post(`/v1/teams/${place.id}/invitations`, {
      to: { email: 'neighbour@example.org' },
      relationship: 'volunteer',
    });
    expect(await stream.until('invitations.changed')).toBeDefined();
    const path = `/v1/teams/${place.id}/members/${sam.membershipId}`;
    const change = { grants: { see_rota: false } };
    expect((await given.as(place.owner).patch(path, change, seen(1))).status).toBe(200);
    expect(await stream.until('members.changed')).toBeDefined();
    await stream.stop();
  });

  it('is told to whoever comes back as far as they have missed it, and no more', async () => {
    const place = await team();
    const sam = await member(place);
    const [first, second] = [await visit(place), await visit(place, later)];
    const cookie = await cookieOf(place.owner);
    await given.as(sam).post(`/v1/slots/${first.slotId}/accept`, {});
    await given.as(sam).post(`/v1/slots/${second.slotId}/accept`, {});
    const data = `data: {"teamId":"${place.id}"}\n\n`;
    const toldAfter = async (id: string) => {
      const stream = await listen(place.id, { ...cookie, 'last-event-id': id });
      const heard = await stream.until(id === '9' ? 'reconnected' : 'resumed');
      await stream.stop();
      return heard;
    };
    expect(await toldAfter('1')).toContain(
      `event: rota.changed\n${data}id: 2\nevent: resumed\n${data}`,
    );
    expect(await toldAfter('2')).not.toContain('rota.changed');
    // Of a history that is not this one, as after a restored backup.
    expect(await toldAfter('9')).toContain('id: 2\nevent: reconnected');
    const nonsense = { ...cookie, 'last-event-id': 'yesterday' };
    const path = `/v1/teams/${place.id}/events`;
    const refused = await given.as(place.owner).get(path, { headers: nonsense });
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      422,
      expect.stringContaining('the id of the last event you were told'),
    ]);
  });

  it('is heard no more by somebody who has left', async () => {
    const place = await team();
    const sam = await member(place);
    const stream = await listen(place.id, await cookieOf(sam));
    const path = `/v1/teams/${place.id}/members/${sam.membershipId}/end`;
    await given.as(place.owner).post(path, {}, seen(1));
    expect(await stream.until('members.changed')).toBeUndefined();
  });

  it('is heard no more once the session has ended', async () => {
    const place = await team();
    const capabilities = ['see_rota'];
    const { token } = await given.embedSession(place.owner, { teamId: place.id, capabilities });
    const stream = await listen(place.id, { authorization: `Bearer ${token}` });
    given.clock.advance({ minutes: 16 });
    const plan = { title: 'Lunch', startsOn: '2026-08-05', startTime: '12:30', minutes: 45 };
    await given.as(place.owner).post(`/v1/teams/${place.id}/visits`, plan);
    expect(await stream.until('rota.changed')).toBeUndefined();
  });

  it('is that anything may have changed once news may have been missed', async () => {
    const place = await team();
    let miss = () => {};
    const live = await openLiveUpdates({
      ...given.deps.db.engine,
      async listen(_channel, { missed }) {
        miss = missed;
        return async () => {};
      },
    });
    const app = createApp({ ...given.deps, live });
    const stream = await listen(place.id, await cookieOf(place.owner), (request) =>
      app.fetch(request),
    );
    miss();
    const data = `data: {"teamId":"${place.id}"}`;
    expect(await stream.until('\n\n')).toBe(`event: reconnected\n${data}\n\n`);
    await stream.stop();
  });

  it('is told late, and not lost, when the database is away as it happens', async () => {
    const place = await team();
    const { db } = given.deps;
    let isAway = false;
    let missed = () => {};
    const asked = new Promise<void>((resolve) => {
      missed = resolve;
    });
    const shaky: typeof db = {
      ...db,
      async lookUp(by, coopId, tokenHash) {
        if (!isAway) return db.lookUp(by, coopId, tokenHash);
        missed();
        throw new DatabaseTrouble('away', 'connect', undefined);
      },
    };
    const app = createApp({ ...given.deps, db: shaky });
    const stream = await listen(place.id, await cookieOf(place.owner), (request) =>
      app.fetch(request),
    );
    isAway = true;
    const plan = { title: 'Lunch', startsOn: '2026-08-05', startTime: '12:30', minutes: 45 };
    await given.as(place.owner).post(`/v1/teams/${place.id}/visits`, plan);
    await asked;
    isAway = false;
    expect(await stream.until('\n\n')).toContain('event: reconnected');
    await stream.stop();
  });

  it('ends when the server is about to stop', async () => {
    const place = await team();
    const closing = new AbortController();
    const app = createApp(given.deps, closing.signal);
    const stream = await listen(place.id, await cookieOf(place.owner), (request) =>
      app.fetch(request),
    );
    closing.abort();
    expect(await stream.until('changed')).toBeUndefined();
  });

  it('leaves nobody listening when only the headers were asked for, however often', async () => {
    const place = await team();
    let listening = 0;
    const { live } = given.deps;
    const counted: typeof live = {
      ...live,
      subscribe(which, listener) {
        listening += 1;
        return live.subscribe(which, listener);
      },
    };
    const app = createApp({ ...given.deps, live: counted });
    const url = new URL(`/v1/teams/${place.id}/events`, publicUrl);
    const headers = await cookieOf(place.owner);
    const ask = async () => app.fetch(new Request(url, { method: 'HEAD', headers }));
    for (let times = 0; times < openStreams.ofPerson; times += 1) await ask();
    const answer = await ask();
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect({ status: answer.status, listening }).toEqual({ status: 200, listening: 0 });
    const metrics = await app.fetch(new Request(new URL('/metrics', publicUrl)));
    expect(await metrics.text()).toContain('\nkith_event_streams 0\n');
  });

  it('is kept from a member who may see neither the members nor the rota', async () => {
    const place = await team();
    const vi = await member(place, { relationship: 'volunteer', grants: { see_members: false } });
    const refused = await given.as(vi).get(`/v1/teams/${place.id}/events`);
    expect([refused.status, refused.body['code']]).toEqual([403, 'forbidden']);
  });

  it('is heard on fifty pages of one person at once, and on one more when one is closed', async () => {
    const place = await team();
    const headers = await cookieOf(place.owner);
    const streams = await Promise.all(
      Array.from({ length: openStreams.ofPerson }, () => listen(place.id, headers)),
    );
    const another = await given.as(place.owner).get(`/v1/teams/${place.id}/events`);
    expect(another).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(another.headers.get('retry-after')).toBe('30');
    await streams.pop()?.stop();
    streams.push(await listen(place.id, headers));
    await Promise.all(streams.map(({ stop }) => stop()));
  });
});
