import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { seen, teamsOf } from '../testing/given-team.js';

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

describeOnEveryEngine('the members of a team', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  it('are shown to the Owner with all that each may do, and why', async () => {
    const place = await team();
    await member(place, { name: 'Sam Okoro', grants: { see_notes: false } });
    const { body } = await given.as(place.owner).get(`/v1/teams/${place.id}/members`);
    const [owner, sam] = body['items'] as unknown as Member[];
    expect(owner).toMatchObject({ relationship: 'owner', you: true });
    expect(sam).toMatchObject({
      person: { name: 'Sam Okoro' },
      mayChange: { grants: true, end: true },
    });
    expect(sam?.access.find(({ capability }) => capability === 'see_notes')).toMatchObject({
      allowed: false,
      fixed: false,
      code: 'refused',
      sentence: "Sam Okoro can't see your notes. You decided this on 3 August.",
    });
  });

  it('see their own access, and only names of the others', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    await member(place, { name: 'Ada Bello' });
    const { body } = await given.as(sam).get(`/v1/teams/${place.id}/members`);
    const [owner, ada, self] = body['items'] as unknown as Member[];
    expect(owner?.access).toEqual([]);
    expect(ada?.access).toEqual([]);
    expect(self?.access).toHaveLength(11);
    expect(self).toMatchObject({ you: true, mayChange: { grants: false, end: true } });
  });

  it('read their reasons in Welsh when that is their language', async () => {
    const place = await team();
    const options = { coop: { id: place.coopId, slug: '', name: '' }, language: 'cy' as const };
    const owner = await given.person(options);
    const cymraeg = await team({ owner });
    const { body } = await given.as(owner).get(`/v1/teams/${cymraeg.id}`);
    const [first] = body['you']?.['access'] as unknown as Access[];
    expect(first?.sentence).toMatch(/tîm/i);
  });

  it('are previewed by the Owner exactly as one of them sees the team', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    await member(place, { name: 'Ada Bello' });
    const path = `/v1/teams/${place.id}/members`;
    const preview = await given.as(place.owner).get(`${path}?viewAs=${sam.membershipId}`);
    const seenBySam = await given.as(sam).get(path);
    const withoutButtons = (items: unknown) =>
      (items as Member[]).map(({ mayChange: _, ...shown }) => shown);
    expect(withoutButtons(preview.body['items'])).toEqual(withoutButtons(seenBySam.body['items']));
  });

  it('cannot preview each other', async () => {
    const place = await team();
    const [sam, ada] = [await member(place), await member(place, { name: 'Ada Bello' })];
    const path = `/v1/teams/${place.id}/members?viewAs=${ada.membershipId}`;
    expect((await given.as(sam).get(path)).status).toBe(403);
  });

  it('refuse a preview of what the member themself may not see', async () => {
    const place = await team();
    const vi = await member(place, { relationship: 'volunteer', grants: { see_members: false } });
    const path = `/v1/teams/${place.id}/members?viewAs=${vi.membershipId}`;
    const refused = await given.as(place.owner).get(path);
    expect([refused.status, refused.body['reason']]).toEqual([403, 'refused']);
  });

  it('get and lose a permission at the Owner’s word, and every decision is kept', async () => {
    const place = await team();
    const ada = await member(place, { relationship: 'family_or_friend' });
    const path = `/v1/teams/${place.id}/members/${ada.membershipId}`;
    const edie = given.as(place.owner);
    const given1 = await edie.patch(path, { grants: { see_money: true } }, seen(1));
    expect(given1.status).toBe(200);
    expect(given1.headers.get('etag')).toBe('"2"');
    const taken = await edie.patch(path, { grants: { see_money: false } }, seen(2));
    expect(accessOf(taken.body, 'see_money')).toMatchObject({ allowed: false, code: 'refused' });
    const grants = await given.rows('grants', { membershipId: ada.membershipId });
    expect(grants.map(({ allowed, endedAt }) => [allowed, endedAt === null])).toEqual(
      expect.arrayContaining([
        [true, false],
        [false, true],
      ]),
    );
    expect(grants).toHaveLength(2);
  });

  it('keep what duty gives them, whatever the Owner asks', async () => {
    const place = await team();
    const sam = await member(place, { relationship: 'personal_care_worker' });
    const path = `/v1/teams/${place.id}/members/${sam.membershipId}`;
    const refused = await given
      .as(place.owner)
      .patch(path, { grants: { see_notes: false } }, seen(1));
    expect([refused.status, refused.body['code']]).toEqual([422, 'grant_not_allowed']);
    expect(refused.body['invalid_params']).toEqual([
      { name: 'grants.see_notes', reason: "A duty needs this, so it can't be switched off." },
    ]);
    expect(await given.rows('grants', { membershipId: sam.membershipId })).toEqual([]);
  });

  it('take a hat off at once, and put one on only with the Owner', async () => {
    const place = await team();
    const sam = await member(place, { hats: ['rota_holder'] });
    const path = `/v1/teams/${place.id}/members/${sam.membershipId}`;
    const off = await given.as(sam).patch(path, { hats: [] }, seen(1));
    expect(off.body['hats']).toEqual([]);
    const on = await given.as(sam).patch(path, { hats: ['rota_holder'] }, seen(2));
    expect(on.status).toBe(403);
    const byOwner = await given.as(place.owner).patch(path, { hats: ['rota_holder'] }, seen(2));
    expect(accessOf(byOwner.body, 'arrange_visits')).toMatchObject({
      allowed: true,
      code: 'wears_hat',
    });
  });

  it('of whom two change one at once: the second is told that it has changed', async () => {
    const place = await team();
    const ada = await member(place, { relationship: 'family_or_friend' });
    const path = `/v1/teams/${place.id}/members/${ada.membershipId}`;
    const change = () =>
      given.as(place.owner).patch(path, { grants: { see_rota: false } }, seen(1));
    const replies = await Promise.all([change(), change()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('leave by themselves: grants end and taken visits need someone again, in one go', async () => {
    const place = await team();
    const sam = await member(place, { grants: { see_money: true } });
    const coming = await visit(place);
    const past = { startsAt: '2026-08-02T07:30:00Z', endsAt: '2026-08-02T08:15:00Z' };
    const before = await visit(place, past);
    await accepted(place, coming, sam);
    await accepted(place, before, sam, past);
    const path = `/v1/teams/${place.id}/members/${sam.membershipId}/end`;
    const left = await given.as(sam).post(path, {}, seen(1));
    expect(left.status).toBe(200);
    expect(left.body).toMatchObject({
      status: 'ended',
      endedAt: '2026-08-03T08:00:00Z',
      version: 2,
    });

    const [grant] = await given.rows('grants', { membershipId: sam.membershipId });
    expect(grant?.['endedAt']).not.toBeNull();
    const status = async (visitId: string) =>
      (await given.rows('acceptances', { visitId })).map((row) => row['status']);
    expect(await status(coming.id)).toEqual(['released']);
    expect(await status(before.id)).toEqual(['accepted']);
    expect((await given.as(sam).get(`/v1/teams/${place.id}`)).status).toBe(404);
    const members = await given.as(place.owner).get(`/v1/teams/${place.id}/members`);
    expect(members.body['items']).toHaveLength(1);
  });

  it('are asked to leave by the Owner, never by each other', async () => {
    const place = await team();
    const [sam, ada] = [await member(place), await member(place, { name: 'Ada Bello' })];
    const path = `/v1/teams/${place.id}/members/${ada.membershipId}/end`;
    expect((await given.as(sam).post(path, {}, seen(1))).status).toBe(403);
    const ended = await given.as(place.owner).post(path, {}, seen(1));
    expect(ended.body).toMatchObject({ status: 'ended', recorded: { recordedBy: place.owner.id } });
    const again = await given.as(place.owner).post(path, {}, seen(2));
    expect([again.status, again.body['code']]).toEqual([409, 'membership_ended']);
  });

  it('never remove the Owner, nor does the Owner leave', async () => {
    const place = await team();
    const path = `/v1/teams/${place.id}/members/${place.ownerMembershipId}/end`;
    const refused = await given.as(place.owner).post(path, {}, seen(1));
    expect([refused.status, refused.body['code']]).toEqual([409, 'owner_cannot_be_removed']);
    await expect(
      given.deps.db.asOwnerOfSchema((tx) =>
        tx
          .updateTable('memberships')
          .set({ status: 'ended', endedAt: given.clock.now() })
          .where('id', '=', place.ownerMembershipId)
          .execute(),
      ),
    ).rejects.toThrow('owner_cannot_be_removed');
  });

  it('have one Owner, in the database too', async () => {
    const place = await team();
    await expect(member(place, { relationship: 'owner' })).rejects.toThrow('one_owner_per_team');
  });
});

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

interface Access {
  capability: string;
  allowed: boolean;
  code: string;
  sentence: string;
}
interface Member {
  access: Access[];
  mayChange: { grants: boolean; end: boolean };
  [member: string]: unknown;
}

const accessOf = (body: unknown, capability: string) =>
  (body as { access: Access[] }).access.find((each) => each.capability === capability);
