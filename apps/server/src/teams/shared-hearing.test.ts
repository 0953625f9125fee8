import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { createApp } from '../app.js';
import { databaseOn } from '../db/database.js';
import { type LiveUpdates, openLiveUpdates } from '../db/live-updates.js';
import { DatabaseTrouble } from '../db/trouble.js';
import type { Deps } from '../deps.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, seen, teamsOf } from '../testing/given-team.js';
import { listenTo } from '../testing/listen.js';
import { publicUrl } from '../testing/test-server.js';

describeOnEveryEngine('what changes in a team', (given) => {
  const { team, member } = teamsOf(given);

  /** A server process that hears of changes when the test says so. */
  async function process(deps: Partial<Deps> = {}) {
    let heard = (_payload: string) => {};
    const live: LiveUpdates = await openLiveUpdates({
      ...given.deps.db.engine,
      async listen(_channel, hearing) {
        heard = hearing.heard;
        return async () => {};
      },
    });
    const app = createApp({ ...given.deps, ...deps, live });
    const fetch = (request: Request) => app.fetch(request);
    return {
      listen: (teamId: string, headers: Record<string, string>, outgoing?: ServerResponse) =>
        listenTo(teamId, headers, (request) => app.fetch(request, { outgoing })),
      change({ coopId, id: teamId }: GivenTeam, type = 'rota.changed') {
        heard(JSON.stringify({ coopId, teamId, type }));
      },
      async metric(name: string) {
        const answer = await fetch(new Request(new URL('/metrics', publicUrl)));
        return Number(new RegExp(`^${name} (.*)$`, 'm').exec(await answer.text())?.[1]);
      },
    };
  }

  const cookieOf = async (person: GivenPerson) => ({
    cookie: (await given.session(person)).cookie,
  });
  const embedded = async (person: GivenPerson, teamId: string, capabilities: string[]) => {
    const { token } = await given.embedSession(person, { teamId, capabilities });
    return { authorization: `Bearer ${token}` };
  };

  it('is decided once for all streams of one person, in one transaction', async () => {
    const place = await team();
    const { listen, change, metric } = await process();
    const headers = await cookieOf(place.owner);
    const streams = await Promise.all(Array.from({ length: 12 }, () => listen(place.id, headers)));
    expect(await metric('kith_event_streams')).toBe(12);
    expect(await metric('kith_event_hearings')).toBe(1);
    const statements = await given.recorded(async () => {
      change(place);
      const told = await Promise.all(streams.map(({ until }) => until('\n\n')));
      expect(new Set(told)).toEqual(
        new Set([`event: rota.changed\ndata: {"teamId":"${place.id}"}\n\n`]),
      );
    });
    expect(statements.filter(({ text }) => text === 'begin')).toHaveLength(1);
    expect(await metric('kith_event_decisions_total')).toBe(1);
    await Promise.all(streams.map(({ stop }) => stop()));
    expect(await metric('kith_event_hearings')).toBe(0);
    expect(await metric('kith_event_streams')).toBe(0);
  });

  it('is decided for each person by themselves', async () => {
    const place = await team();
    const people = [place.owner, await member(place), await member(place)];
    const { listen, change, metric } = await process();
    const streams = await Promise.all(
      people.map(async (person) => listen(place.id, await cookieOf(person))),
    );
    change(place);
    await Promise.all(streams.map(({ until }) => until('rota.changed')));
    expect(await metric('kith_event_decisions_total')).toBe(3);
    await Promise.all(streams.map(({ stop }) => stop()));
  });

  it('is told twice of two hundred changes at once: of the first, and of the newest', async () => {
    const place = await team();
    const { listen, change, metric } = await process();
    const headers = await cookieOf(place.owner);
    const streams = await Promise.all([1, 2, 3].map(() => listen(place.id, headers)));
    for (let times = 0; times < 199; times += 1) change(place);
    change(place, 'members.changed');
    const told = await Promise.all(streams.map(({ until }) => until('members.changed')));
    const types = (text = '') => [...text.matchAll(/event: (.*)/g)].map(([, type]) => type);
    for (const each of told) {
      expect(types(each)).toEqual(['rota.changed', 'rota.changed', 'members.changed']);
    }
    expect(await metric('kith_event_changes_total')).toBe(200);
    expect(await metric('kith_event_changes_coalesced_total')).toBe(197);
    expect(await metric('kith_event_decisions_total')).toBe(2);
    await Promise.all(streams.map(({ stop }) => stop()));
  });

  it('is told on to a person’s other sessions when one of them has ended', async () => {
    const place = await team();
    const { listen, change } = await process();
    const [ended, open] = [await cookieOf(place.owner), await cookieOf(place.owner)];
    const [tabs, elsewhere] = [
      await Promise.all([listen(place.id, ended), listen(place.id, ended)]),
      await listen(place.id, open),
    ];
    const signOut = new Request(new URL('/v1/session', publicUrl), {
      method: 'DELETE',
      headers: { ...ended, origin: publicUrl },
    });
    expect((await given.server.fetch(signOut)).status).toBe(200);
    change(place);
    const heard = await Promise.all(tabs.map(({ until }) => until('changed')));
    expect(heard).toEqual([undefined, undefined]);
    expect(await elsewhere.until('\n\n')).toContain('rota.changed');
    await elsewhere.stop();
  });

  it('is not told to a session that reaches less than another of the same person', async () => {
    const place = await team();
    const sam = await member(place);
    const { listen, change, metric } = await process();
    const wide = await listen(place.id, await cookieOf(sam));
    const narrow = await listen(place.id, await embedded(sam, place.id, ['see_rota']));
    expect(await metric('kith_event_hearings')).toBe(2);
    const path = `/v1/teams/${place.id}/members/${sam.membershipId}`;
    const grants = { see_rota: false };
    const done = await given.as(place.owner).patch(path, { grants }, seen(1));
    expect(done.status).toBe(200);
    change(place, 'members.changed');
    expect(await narrow.until('changed')).toBeUndefined();
    expect(await wide.until('\n\n')).toContain('members.changed');
    await wide.stop();
  });

  it('is told to none of a person’s streams once they have left, and on to all others', async () => {
    const place = await team();
    const sam = await member(place);
    const { listen, change, metric } = await process();
    const [own, page, owner] = [
      await listen(place.id, await cookieOf(sam)),
      await listen(place.id, await embedded(sam, place.id, ['see_rota'])),
      await listen(place.id, await cookieOf(place.owner)),
    ];
    const path = `/v1/teams/${place.id}/members/${sam.membershipId}/end`;
    expect((await given.as(place.owner).post(path, {}, seen(1))).status).toBe(200);
    change(place, 'members.changed');
    expect([await own.until('changed'), await page.until('changed')]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await owner.until('\n\n')).toContain('members.changed');
    expect(await metric('kith_event_hearings')).toBe(1);
    await owner.stop();
  });

  it('is told at once to whoever comes while it is decided for others', async () => {
    const place = await team();
    const { listen, change } = await process();
    const headers = await cookieOf(place.owner);
    const first = await listen(place.id, headers);
    change(place);
    const second = await listen(place.id, headers);
    change(place, 'members.changed');
    expect(await first.until('members.changed')).toContain('rota.changed');
    expect(await second.until('\n\n')).toContain('members.changed');
    await Promise.all([first.stop(), second.stop()]);
  });

  it('takes no more connections than the share of streams, however many teams change', async () => {
    const places = await Promise.all(Array.from({ length: 12 }, () => team()));
    const { listen, change, metric } = await process();
    const streams = await Promise.all(
      places.map(async (place) => listen(place.id, await cookieOf(place.owner))),
    );
    const { config, db } = given.deps;
    const { connections } = config.databaseLimits;
    const share = db.engine.kind === 'pglite' ? 1 : Math.floor(connections / 4);
    let [open, most] = [0, 0];
    const statements = await given.recorded(async () => {
      for (const place of places) change(place);
      await Promise.all(streams.map(({ until }) => until('rota.changed')));
    });
    for (const { text } of statements) {
      if (text === 'begin') most = Math.max(most, (open += 1));
      if (text === 'commit') open -= 1;
    }
    expect(await metric('kith_event_decisions_total')).toBe(12);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(share);
    await Promise.all(streams.map(({ stop }) => stop()));
  });

  it('opens for all who come in the same instant, on no more than half of the connections', async () => {
    const place = await team();
    const people = [place.owner, await member(place), await member(place)];
    const headers = await Promise.all(people.map(cookieOf));
    const { engine } = given.deps.db;
    const connections = 4;
    let [inUse, most] = [0, 0];
    const connect: typeof engine.pool.connect = async () => {
      // Nobody waits for a connection here: there is one, or the database is busy.
      if (inUse === connections) throw new DatabaseTrouble('busy', 'connect', undefined);
      most = Math.max(most, (inUse += 1));
      const client = await engine.pool.connect();
      const release = () => {
        inUse -= 1;
        client.release();
      };
      return { ...client, release };
    };
    const pool = { ...engine.pool, connect };
    const ofFour = { kind: 'postgres', mustBecome: engine.mustBecome } as const;
    const db = databaseOn({ ...engine, ...ofFour, pool }, given.deps.now);
    const databaseLimits = { ...given.deps.config.databaseLimits, connections };
    const config = { ...given.deps.config, databaseLimits };
    const { listen } = await process({ db, config });
    const streams = await Promise.all(
      Array.from({ length: 90 }, (_, nth) => listen(place.id, headers[nth % 3] ?? {})),
    );
    expect(most).toBe(connections / 2);
    await Promise.all(streams.map(({ stop }) => stop()));
  });

  it('cuts off a reader who takes nothing, and tells the others', async () => {
    const place = await team();
    const { listen, change, metric } = await process();
    const headers = await cookieOf(place.owner);
    const outgoing = new ServerResponse(new IncomingMessage(new Socket()));
    const reading = await listen(place.id, headers);
    const idle = await listen(place.id, headers, outgoing);
    // What is on its way fills up first: a text in each of the places between the two ends.
    while ((await metric('kith_event_streams_shed_total')) === 0) {
      given.clock.advance({ seconds: 26 });
      change(place);
      expect(await reading.until('\n\n')).toContain('rota.changed');
    }
    expect(await metric('kith_event_streams')).toBe(1);
    expect(outgoing.destroyed).toBe(true);
    expect(await idle.until('still more')).toBeUndefined();
    await reading.stop();
  });
});
