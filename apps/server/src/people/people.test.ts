import { expect, it } from 'vitest';
import { statusesOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('what is written about a person', (given) => {
  const teams = teamsOf(given);
  const seen = (version: number) => ({ headers: { 'if-match': `"${version}"` } });

  it('is theirs to read, with who wrote it and how', async () => {
    const sam = await given.person({ name: 'Sam Okoro', phone: '07700 900123' });
    const reply = await given.as(sam).get('/v1/people/me');
    expect(reply.headers.get('etag')).toBe('"1"');
    expect(reply.body).toMatchObject({
      id: sam.id,
      name: 'Sam Okoro',
      email: sam.email,
      phone: '07700 900123',
      recorded: { recordedBy: null, method: 'self', recordedAt: '2026-08-03T08:00:00Z' },
    });
  });

  it('is theirs to change, and says so', async () => {
    const sam = await given.person();
    given.clock.advance({ hours: 1 });
    const reply = await given
      .as(sam)
      .patch('/v1/people/me', { pronouns: 'he/him', findable: true }, seen(1));
    expect(reply.headers.get('etag')).toBe('"2"');
    expect(reply.body).toMatchObject({
      pronouns: 'he/him',
      findable: true,
      version: 2,
      recorded: {
        recordedBy: sam.id,
        recordedByName: 'Sam Okoro',
        recordedAt: '2026-08-03T09:00:00Z',
      },
    });
  });

  it('is changed by one of twenty who saw the same version', async () => {
    const sam = await given.person();
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        given.as(sam).patch('/v1/people/me', { introduction: `Version ${turn}` }, seen(1)),
      ),
    );
    expect(statusesOf(replies)).toEqual({ 200: 1, 412: 19 });
    const refused = replies.find(({ status }) => status === 412);
    expect(refused?.body).toMatchObject({ code: 'version_mismatch', currentVersion: 2 });
  });

  it('is not changed by somebody who does not say what they saw', async () => {
    const sam = await given.person();
    const reply = await given.as(sam).patch('/v1/people/me', { name: 'Samuel' });
    expect(reply).toMatchObject({ status: 428, body: { code: 'precondition_required' } });
    const weak = { headers: { 'if-match': 'W/"1"' } };
    expect((await given.as(sam).patch('/v1/people/me', { name: 'Samuel' }, weak)).status).toBe(412);
  });

  it('is not changed from a page of a host', async () => {
    const sam = await given.person();
    const { token } = await given.embedSession(sam);
    const reply = await given.asEmbedded(token).patch('/v1/people/me', { name: 'Samuel' }, seen(1));
    expect(reply).toMatchObject({ status: 403, body: { code: 'outside_session' } });
  });

  it('is shown whole to a team mate and as a snippet to whoever may find them', async () => {
    const team = await teams.team();
    const coop = { id: team.coopId, slug: '', name: '' };
    const needs = 'Speak slowly, please.';
    const mate = await teams.member(team, { name: 'Sam Okoro' });
    const stranger = await given.person({ coop, name: 'Stranger' });
    const found = await given.person({
      ...{ coop, name: 'Found', findable: true },
      communicationNeeds: needs,
    });
    expect(await given.as(team.owner).get(`/v1/people/${mate.id}`)).toMatchObject({
      status: 200,
      body: { name: 'Sam Okoro', communicationNeeds: null },
    });
    expect(await given.as(stranger).get(`/v1/people/${found.id}`)).toMatchObject({
      status: 200,
      body: { name: 'Found', communicationNeeds: null },
    });
    expect(
      JSON.stringify((await given.as(stranger).get(`/v1/people/${found.id}`)).body),
    ).not.toMatch(/example\.org|slowly/);
  });

  it('is not there for anybody else', async () => {
    const sam = await given.person();
    const stranger = await given.person({ name: 'Stranger' });
    const elsewhere = await given.person({ coop: await given.coop(), findable: true });
    for (const who of [stranger, elsewhere]) {
      expect(await given.as(who).get(`/v1/people/${sam.id}`)).toMatchObject({
        status: 404,
        body: { code: 'person_not_found' },
      });
    }
    expect((await given.as(sam).get(`/v1/people/${elsewhere.id}`)).status).toBe(404);
  });
});

interface Found {
  items: Array<{ id: string; name: string }>;
  nextCursor: string | null;
}

describeOnEveryEngine('finding people', (given) => {
  const teams = teamsOf(given);

  it('finds those who chose to be found and team mates, and nobody else', async () => {
    const team = await teams.team();
    const coop = { id: team.coopId, slug: '', name: '' };
    await teams.member(team, { name: 'Sam Mate' });
    await given.person({ coop, name: 'Sam Findable', findable: true });
    await given.person({ coop, name: 'Sam Hidden' });
    await given.person({ coop, name: 'Sam Closed', findable: true, accountStatus: 'closed' });
    await given.person({ coop: await given.coop(), name: 'Sam Elsewhere', findable: true });
    const reply = await given.as(team.owner).get<Found>('/v1/people?query=SAM');
    expect(reply.body.items.map(({ name }) => name)).toEqual(['Sam Findable', 'Sam Mate']);
    expect(Object.keys(reply.body.items[0] ?? {}).sort()).toEqual([
      'id',
      'introduction',
      'name',
      'pronouns',
    ]);
  });

  it('takes percent signs and underscores for what they are', async () => {
    const sam = await given.person();
    await given.person({ name: 'Under_score', findable: true });
    await given.person({ name: 'Underscore', findable: true });
    const reply = await given.as(sam).get<Found>(`/v1/people?query=${encodeURIComponent('r_s')}`);
    expect(reply.body.items.map(({ name }) => name)).toEqual(['Under_score']);
    expect((await given.as(sam).get<Found>('/v1/people?query=%25%25')).body.items).toEqual([]);
  });

  it('gives every person once over all pages, also those of the same name', async () => {
    const sam = await given.person();
    for (const name of ['Ann', 'Ann', 'Anna', 'Ann', 'Anne']) {
      await given.person({ name, findable: true });
    }
    const names: string[] = [];
    const ids = new Set<string>();
    let cursor: string | null = '';
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await given.as(sam).get<Found>(`/v1/people?query=ann&limit=2${after}`);
      for (const { id, name } of body.items) {
        names.push(name);
        ids.add(id);
      }
      cursor = body.nextCursor;
    }
    expect(names).toEqual(['Ann', 'Ann', 'Ann', 'Anna', 'Anne']);
    expect(ids.size).toBe(5);
  });

  it('refuses a cursor it did not make, a single letter and too long a page', async () => {
    const sam = await given.person();
    for (const query of ['query=ann&cursor=nonsense', 'query=a', 'query=ann&limit=101']) {
      expect(await given.as(sam).get(`/v1/people?${query}`)).toMatchObject({
        status: 422,
        body: { code: 'invalid_request' },
      });
    }
  });

  it('is for those pages of hosts only that were made for inviting', async () => {
    const team = await teams.team();
    const plain = await given.embedSession(team.owner, { teamId: team.id });
    const inviting = await given.embedSession(team.owner, {
      teamId: team.id,
      capabilities: ['invite_others'],
    });
    expect((await given.asEmbedded(plain.token).get('/v1/people?query=sam')).status).toBe(403);
    expect((await given.asEmbedded(inviting.token).get('/v1/people?query=sam')).status).toBe(200);
  });
});
