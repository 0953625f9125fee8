import { capabilities, hats } from '@kith/core/access';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { seen, teamsOf } from '../testing/given-team.js';

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
      sentence: "Sam can't see your notes. You decided this on 3 August.",
    });
  });

  it('come in pages, the Owner first and then by name', async () => {
    const place = await team();
    for (const name of ['Cai Rees', 'Ada Bello', 'Bo Lund', 'Ada Bello'])
      await member(place, { name });
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path = `/v1/teams/${place.id}/members?limit=2${cursor && `&cursor=${cursor}`}`;
      const { body } = await given.as(place.owner).get(path);
      names.push(...(body['items'] as unknown as Member[]).map(({ person }) => person.name));
      cursor = body['nextCursor'] as unknown as string | null;
    }
    expect(names).toEqual(['Edie Marsh', 'Ada Bello', 'Ada Bello', 'Bo Lund', 'Cai Rees']);
  });

  it('see their own access, and only names of the others', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    await member(place, { name: 'Ada Bello' });
    const { body } = await given.as(sam).get(`/v1/teams/${place.id}/members`);
    const [owner, ada, self] = body['items'] as unknown as Member[];
    expect(owner?.access).toEqual([]);
    expect(ada?.access).toEqual([]);
    expect(self?.access).toHaveLength(capabilities.length);
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
      {
        name: 'grants.see_notes',
        reason: "A duty needs this, so it can't be switched off.",
      },
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

  it('wear every hat there is, as core knows them and the database', async () => {
    const place = await team();
    const sam = await member(place);
    const path = `/v1/teams/${place.id}/members/${sam.membershipId}`;
    const worn = await given.as(place.owner).patch(path, { hats }, seen(1));
    expect(worn.body['hats']).toEqual([...hats]);
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

  it('are told who refused them something, also when they may see nobody else', async () => {
    const place = await team();
    const pat = await member(place, {
      name: 'Pat Lowe',
      relationship: 'legal_representative',
      legalAuthorities: ['health_and_welfare'],
    });
    const jo = await member(place, { name: 'Jo Page', relationship: 'family_or_friend' });
    const grants = { see_members: false, see_rota: false, see_basic_profile: false };
    const path = `/v1/teams/${place.id}/members/${jo.membershipId}`;
    const refused = await given.as(pat).patch(path, { grants }, seen(1));
    expect(refused.status).toBe(200);
    const own = await given.as(jo).get(`/v1/teams/${place.id}`);
    const all = await given.as(jo).get('/v1/teams');
    const [listed] = (all.body as unknown as { items: unknown[] }).items;
    for (const { you } of [own.body, listed] as Array<{ you: unknown }>) {
      expect(accessOf(you, 'see_rota')).toMatchObject({
        allowed: false,
        sentence: expect.stringContaining('Pat'),
      });
    }
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

interface Access {
  capability: string;
  allowed: boolean;
  code: string;
  sentence: string;
}
interface Member {
  person: { name: string };
  access: Access[];
  mayChange: { grants: boolean; end: boolean };
  [member: string]: unknown;
}

const accessOf = (body: unknown, capability: string) =>
  (body as { access: Access[] }).access.find((each) => each.capability === capability);
