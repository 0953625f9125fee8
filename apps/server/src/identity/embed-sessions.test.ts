import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { hostOrigin } from '../testing/given.js';
import { teamsOf } from '../testing/given-team.js';
import { publicUrl } from '../testing/test-server.js';

interface Minted {
  token: string;
}

describeOnEveryEngine('a session for a page of a host', (given) => {
  const teams = teamsOf(given);

  const ask = (team: { id: string; owner: { id: string } }) => ({
    personId: team.owner.id,
    teamId: team.id,
    capabilities: ['see_rota', 'see_rota'],
    origins: [`${hostOrigin}/`],
  });
  const keyOf = (team: { coopId: string }) => given.apiKey({ id: team.coopId, slug: '', name: '' });

  it('is minted with an API key for one person, one team, these capabilities and origins', async () => {
    const team = await teams.team();
    const reply = await given
      .asHost(await keyOf(team))
      .post<Minted>('/v1/embed-sessions', ask(team));
    expect(reply).toMatchObject({
      status: 201,
      body: {
        personId: team.owner.id,
        teamId: team.id,
        capabilities: ['see_rota'],
        origins: [hostOrigin],
        expiresAt: '2026-08-03T08:15:00Z',
        server: publicUrl,
      },
    });
    expect(reply.body.token).toMatch(/^kes_[\w-]{64}$/);
    const session = await given.asEmbedded(reply.body.token).get('/v1/session');
    expect(session.body).toMatchObject({
      person: { id: team.owner.id },
      scope: { teamId: team.id, capabilities: ['see_rota'] },
    });
  });

  it('is refused for a page that could be anybody’s, with what is accepted', async () => {
    const team = await teams.team();
    const host = given.asHost(await keyOf(team));
    for (const address of [
      'data:text/html,hello',
      'blob:https://www.larkmoor.example/1',
      'file:///home/sam/page.html',
      'about:blank',
      'ftp://www.larkmoor.example',
      'null',
      'http://www.larkmoor.example',
      'http://localhost.larkmoor.example',
    ]) {
      const origins = ['https://www.larkmoor.example', address];
      const reply = await host.post('/v1/embed-sessions', { ...ask(team), origins });
      expect(reply, address).toMatchObject({ status: 422, body: { code: 'invalid_request' } });
      expect(reply.body['invalid_params'], address).toMatchObject([
        { name: 'origins.1', accepted: expect.stringContaining('https://www.example.org') },
      ]);
    }
    const local = { ...ask(team), origins: ['http://localhost:4101/team'] };
    expect((await host.post('/v1/embed-sessions', local)).body).toMatchObject({
      origins: ['http://localhost:4101'],
    });
  });

  it('is made for no page that is nobody’s, by nobody who calls from one', async () => {
    const team = await teams.team();
    const made = given.embedSession(team.owner, { origins: [hostOrigin, 'null'] });
    await expect(made).rejects.toThrow('embed_session_of_somebodys_page');
    const host = given.asHost(await keyOf(team));
    const headers = { origin: 'null' };
    const reply = await host.post('/v1/embed-sessions', ask(team), { headers });
    expect(reply).toMatchObject({ status: 403, body: { code: 'origin_not_allowed' } });
  });

  it('is refused to a host of another co-op, and for a person with no standing in the team', async () => {
    const team = await teams.team();
    const stranger = await given.person({ coop: { id: team.coopId, slug: '', name: '' } });
    const elsewhere = await given.apiKey(await given.coop());
    const wrong = { status: 422, body: { code: 'no_standing_in_team' } };
    expect(await given.asHost(elsewhere).post('/v1/embed-sessions', ask(team))).toMatchObject(
      wrong,
    );
    const forStranger = { ...ask(team), personId: stranger.id };
    const reply = await given.asHost(await keyOf(team)).post('/v1/embed-sessions', forStranger);
    expect(reply).toMatchObject(wrong);
  });

  it('is refused without a key, with a revoked key and with a person’s session', async () => {
    const team = await teams.team();
    const key = await keyOf(team);
    const wrong = { status: 401, body: { code: 'api_key_required' } };
    expect(await given.anyone.post('/v1/embed-sessions', ask(team))).toMatchObject(wrong);
    expect(await given.as(team.owner).post('/v1/embed-sessions', ask(team))).toMatchObject(wrong);
    await given.deps.db.asCoop(team.coopId, (tx) =>
      tx
        .updateTable('apiKeys')
        .set({ revokedAt: given.deps.now() })
        .where('id', '=', key.id)
        .execute(),
    );
    expect(await given.asHost(key).post('/v1/embed-sessions', ask(team))).toMatchObject(wrong);
  });

  it('ends when the key that made it is revoked', async () => {
    const team = await teams.team();
    const key = await keyOf(team);
    const { body } = await given.asHost(key).post<Minted>('/v1/embed-sessions', ask(team));
    await given.deps.db.asCoop(team.coopId, (tx) =>
      tx
        .updateTable('apiKeys')
        .set({ revokedAt: given.deps.now() })
        .where('id', '=', key.id)
        .execute(),
    );
    const reply = await given.asEmbedded(body.token).get('/v1/session');
    expect(reply).toMatchObject({ status: 401, body: { code: 'session_expired' } });
  });

  it('lives as long as was asked, and an hour at most', async () => {
    const team = await teams.team();
    const host = given.asHost(await keyOf(team));
    const short = await host.post<Minted>('/v1/embed-sessions', {
      ...ask(team),
      expiresInSeconds: 60,
    });
    given.clock.advance({ seconds: 60 });
    expect((await given.asEmbedded(short.body.token).get('/v1/session')).status).toBe(401);
    const long = await host.post('/v1/embed-sessions', { ...ask(team), expiresInSeconds: 3601 });
    expect(long).toMatchObject({ status: 422, body: { code: 'invalid_request' } });
  });

  it('cannot be forged, nor used as another kind of token', async () => {
    const team = await teams.team();
    const key = await keyOf(team);
    const { body } = await given.asHost(key).post<Minted>('/v1/embed-sessions', ask(team));
    const forged = [
      `${body.token.slice(0, -2)}AA`,
      body.token.replace('kes_', 'kss_'),
      key.token,
      'kes_',
      `kes_${'A'.repeat(64)}`,
    ];
    for (const token of forged) {
      expect((await given.asEmbedded(token).get('/v1/session')).status).toBe(401);
    }
  });
});

describeOnEveryEngine('the demonstration', (given) => {
  it('lists the invented people with what they are, and lets a visitor become one', async () => {
    const team = await teamsOf(given).team({
      owner: await given.person({ name: 'Edie Marsh', isDemonstration: true }),
    });
    const list = await given.anyone.get<{ items: Array<{ id: string }> }>('/v1/demo/people');
    expect(list.body.items.find(({ id }) => id === team.owner.id)).toMatchObject({
      name: 'Edie Marsh',
      description: 'Team Owner in Edie’s team',
      teams: [{ id: team.id, relationship: 'owner' }],
    });
    const session = await given.anyone.post(
      '/v1/demo/session',
      { personId: team.owner.id },
      { headers: { 'sec-fetch-site': 'same-origin' } },
    );
    expect(session).toMatchObject({ status: 201, body: { person: { name: 'Edie Marsh' } } });
  });

  it('says to which team an invented person is invited', async () => {
    const team = await teamsOf(given).team();
    const ravi = await given.person({
      name: 'Ravi Thirunathan',
      isDemonstration: true,
      findable: true,
    });
    await given.as(team.owner).post(`/v1/teams/${team.id}/invitations`, {
      to: { personId: ravi.id },
      relationship: 'support_worker',
    });
    const list = await given.anyone.get<{ items: Array<{ id: string }> }>('/v1/demo/people');
    expect(list.body.items.find(({ id }) => id === ravi.id)).toMatchObject({
      description: expect.stringMatching(/^Invited to /),
      teams: [{ id: team.id, relationship: 'invited' }],
    });
  });

  it('lets nobody become a person who is not invented', async () => {
    const sam = await given.person();
    const reply = await given.anyone.post(
      '/v1/demo/session',
      { personId: sam.id },
      { headers: { 'sec-fetch-site': 'same-origin' } },
    );
    expect(reply).toMatchObject({ status: 404, body: { code: 'person_not_found' } });
  });
});

describeOnEveryEngine(
  'a server that is no demonstration',
  (given) => {
    it('neither lists people nor lets anybody become one', async () => {
      const edie = await given.person({ isDemonstration: true });
      expect(await given.anyone.get('/v1/demo/people')).toMatchObject({
        status: 404,
        body: { code: 'demonstration_only' },
      });
      const reply = await given.anyone.post(
        '/v1/demo/session',
        { personId: edie.id },
        { headers: { 'sec-fetch-site': 'same-origin' } },
      );
      expect(reply).toMatchObject({ status: 404, body: { code: 'demonstration_only' } });
      expect((await given.anyone.get<string>('/')).body).not.toContain('Become');
    });
  },
  { demo: false },
);

describeOnEveryEngine(
  'a session for a page of a host, on one’s own machine',
  (given) => {
    it('may be for a page without TLS in the same house', async () => {
      const team = await teamsOf(given).team();
      const key = await given.apiKey({ id: team.coopId, slug: '', name: '' });
      const reply = await given.asHost(key).post('/v1/embed-sessions', {
        personId: team.owner.id,
        teamId: team.id,
        capabilities: ['see_rota'],
        origins: ['http://larkmoor.test:4101'],
      });
      expect(reply).toMatchObject({
        status: 201,
        body: { origins: ['http://larkmoor.test:4101'] },
      });
    });
  },
  { publicUrl: 'http://localhost:4100' },
);
