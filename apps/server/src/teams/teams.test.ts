import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { seen, teamsOf } from '../testing/given-team.js';

interface Access {
  capability: string;
  sentence: string;
}

describeOnEveryEngine('a team', (given) => {
  const { team, member } = teamsOf(given);

  it('is formed around the person who asks, as its Owner', async () => {
    const edie = await given.person({ name: 'Edie Marsh' });
    const made = await given.as(edie).post('/v1/teams', { name: 'Edie’s team' });
    expect(made.status).toBe(201);
    expect(made.headers.get('etag')).toBe('"1"');
    expect(made.body).toMatchObject({
      name: 'Edie’s team',
      state: 'forming',
      owner: { id: edie.id, name: 'Edie Marsh' },
      timeZone: 'Europe/London',
      memberCount: 1,
      you: { relationship: 'owner' },
    });
    const listed = await given.as(edie).get('/v1/teams');
    expect(listed.body['items']).toHaveLength(1);
  });

  it('refuses a time zone that nobody has', async () => {
    const edie = await given.person();
    const refused = await given.as(edie).post('/v1/teams', { name: 'Ours', timeZone: 'Mars/One' });
    expect(refused.status).toBe(422);
    expect(refused.body['invalid_params']?.[0]).toMatchObject({ name: 'timeZone' });
    expect(await given.rows('teams', { coopId: edie.coopId })).toHaveLength(0);
  });

  it('does not exist for somebody who is not in it', async () => {
    const place = await team();
    const stranger = await given.person({ name: 'Stranger' });
    for (const path of ['', '/members', '/rota', '/invitations', '/events']) {
      const answer = await given.as(stranger).get(`/v1/teams/${place.id}${path}`);
      expect([path, answer.status, answer.body['code']]).toEqual([path, 404, 'team_not_found']);
    }
    const elsewhere = await given.person({ coop: await given.coop() });
    expect((await given.as(elsewhere).get(`/v1/teams/${place.id}`)).status).toBe(404);
  });

  it('is renamed by its Owner, who must have read the last version', async () => {
    const place = await team();
    const path = `/v1/teams/${place.id}`;
    const edie = given.as(place.owner);
    expect((await edie.patch(path, { name: 'Ours' })).status).toBe(428);
    expect((await edie.patch(path, { name: 'Ours' }, seen(2))).status).toBe(412);
    const renamed = await edie.patch(path, { name: 'Ours' }, seen(1));
    expect(renamed.body).toMatchObject({ name: 'Ours', version: 2 });
    const sam = await member(place);
    const refused = await given.as(sam).patch(path, { name: 'Mine' }, seen(2));
    expect(refused.status).toBe(403);
    expect(refused.body['detail']).toMatch(/^You can't change who can do what/);
  });

  it('comes in pages, by name', async () => {
    const edie = await given.person();
    for (const name of ['Cedar', 'Ash', 'Birch']) await given.as(edie).post('/v1/teams', { name });
    const first = await given.as(edie).get('/v1/teams?limit=2');
    expect((first.body['items'] as unknown as Named[]).map(({ name }) => name)).toEqual([
      'Ash',
      'Birch',
    ]);
    const rest = await given
      .as(edie)
      .get(`/v1/teams?limit=2&cursor=${String(first.body['nextCursor'])}`);
    expect((rest.body['items'] as unknown as Named[]).map(({ name }) => name)).toEqual(['Cedar']);
    expect(rest.body['nextCursor']).toBeNull();
  });
});

interface Named {
  name: string;
}

describeOnEveryEngine('writing down for somebody else', (given) => {
  const { team, member } = teamsOf(given);

  it('a coach records by phone what the Owner decided, and the record says so', async () => {
    const place = await team();
    const coach = await member(place, { name: 'Cai Rees', relationship: 'coach' });
    const ada = await member(place, { name: 'Ada Bello', relationship: 'family_or_friend' });
    const path = `/v1/teams/${place.id}/members/${ada.membershipId}`;
    const change = { grants: { see_notes: true }, onBehalfOf: place.owner.id, method: 'phone' };
    const changed = await given.as(coach).patch(path, change, seen(1));
    expect(changed.status).toBe(200);
    expect(changed.body['recorded']).toMatchObject({
      recordedBy: coach.id,
      recordedByName: 'Cai Rees',
      onBehalfOf: place.owner.id,
      method: 'phone',
    });
    const [grant] = await given.rows('grants', { membershipId: ada.membershipId });
    expect(grant).toMatchObject({ decidedBy: place.owner.id, recordedBy: coach.id });
  });

  it('tells the Owner and everybody else who wrote down what the Owner decided', async () => {
    const place = await team();
    const coach = await member(place, { name: 'Cai Rees', relationship: 'coach' });
    const ada = await member(place, { name: 'Ada Bello', relationship: 'family_or_friend' });
    const path = `/v1/teams/${place.id}/members/${ada.membershipId}`;
    const change = { grants: { see_notes: true }, onBehalfOf: place.owner.id, method: 'phone' };
    await given.as(coach).patch(path, change, seen(1));
    const said = async (reader: GivenPerson) => {
      const { body } = await given.as(reader).get<{ access: Access[] }>(path);
      return body.access.find(({ capability }) => capability === 'see_notes')?.sentence;
    };
    expect(await said(place.owner)).toBe(
      'Ada can see your notes. You decided this on 3 August. Cai wrote it down, by telephone.',
    );
    const own = await given.as(ada).get<{ you: { access: Access[] } }>(`/v1/teams/${place.id}`);
    expect(JSON.stringify(own.body)).toContain('Cai wrote it down, by telephone.');
  });

  it('is told to whoever has an account: once for a call, and nothing of what it is', async () => {
    const place = await team();
    const coach = await member(place, { name: 'Cai Rees', relationship: 'coach' });
    const ada = await member(place, { name: 'Ada Bello', relationship: 'family_or_friend' });
    const path = `/v1/teams/${place.id}/members/${ada.membershipId}`;
    const said = { onBehalfOf: place.owner.id, method: 'phone' };
    await given.as(coach).patch(path, { grants: { see_notes: true }, ...said }, seen(1));
    await given.as(coach).patch(path, { grants: { see_money: true }, ...said }, seen(2));
    const told = () => given.letters.filter(({ to }) => to === place.owner.email);
    await given.workOff();
    expect(told()).toEqual([]);
    given.clock.advance({ minutes: 11 });
    await given.workOff();
    const [letter, ...more] = told();
    expect(more).toEqual([]);
    expect(letter?.text).toContain('Somebody who helps your team wrote something down for you');
    expect(letter?.text).not.toMatch(/Cai|Ada|notes|money/);
  });

  it('gives nobody anything: a coach cannot write down that they may see the money', async () => {
    const place = await team();
    const coach = await member(place, { name: 'Cai Rees', relationship: 'coach' });
    const path = `/v1/teams/${place.id}/members/${coach.membershipId}`;
    for (const widening of [{ grants: { see_money: true } }, { hats: ['rota_holder'] }]) {
      const change = { ...widening, onBehalfOf: place.owner.id, method: 'phone' };
      const refused = await given.as(coach).patch(path, change, seen(1));
      expect([refused.status, refused.body['code'], refused.body['reason']]).toEqual([
        403,
        'recording_not_allowed',
        'own_place',
      ]);
      expect(refused.body['detail']).toContain('what you may do yourself');
    }
    expect(await given.rows('grants', { teamId: place.id })).toEqual([]);
  });

  it('is refused to a member, with the sentence that says why', async () => {
    const place = await team();
    const [sam, ada] = [await member(place), await member(place, { name: 'Ada Bello' })];
    const path = `/v1/teams/${place.id}/members/${ada.membershipId}`;
    const change = { grants: { see_money: true }, onBehalfOf: place.owner.id };
    const refused = await given.as(sam).patch(path, change, seen(1));
    expect([refused.status, refused.body['code'], refused.body['reason']]).toEqual([
      403,
      'recording_not_allowed',
      'not_for_others',
    ]);
    expect(await given.rows('grants', { teamId: place.id })).toEqual([]);
  });
});

describeOnEveryEngine('a team on a host’s page', (given) => {
  const { team, member } = teamsOf(given);

  it('shows no more than the session was made for', async () => {
    const place = await team();
    const other = await team({ owner: place.owner });
    const sam = await member(place, { relationship: 'support_worker' });
    const { token } = await given.embedSession(sam, {
      teamId: place.id,
      capabilities: ['see_rota'],
    });
    const page = given.asEmbedded(token);
    expect((await page.get(`/v1/teams/${place.id}/rota`)).status).toBe(200);
    const members = await page.get(`/v1/teams/${place.id}/members`);
    expect([members.status, members.body['code']]).toEqual([403, 'outside_session']);
    const shown = await page.get(`/v1/teams/${place.id}`);
    expect(accessOf(shown.body['you'] as never, 'see_members')).toMatchObject({
      allowed: false,
      code: 'outside_session',
    });
    const owners = await given.embedSession(place.owner, { teamId: place.id });
    const elsewhere = await given.asEmbedded(owners.token).get(`/v1/teams/${other.id}`);
    expect(elsewhere.status).toBe(404);
  });
});

const accessOf = (body: unknown, capability: string) =>
  (body as { access: Array<{ capability: string }> }).access.find(
    (each) => each.capability === capability,
  );
