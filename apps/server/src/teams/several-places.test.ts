import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenMember, type GivenTeam, seen, teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('somebody with two places in one team', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  const invite = (
    place: GivenTeam,
    by: GivenPerson,
    to: GivenPerson,
    offer: Record<string, unknown>,
  ) =>
    given.as(by).post(`/v1/teams/${place.id}/invitations`, { to: { personId: to.id }, ...offer });

  const accept = (who: GivenPerson, invitation: { body: Record<string, unknown> }) =>
    given.as(who).post(`/v1/invitations/${String(invitation.body['id'])}/accept`, {});

  /** A neighbour who is asked to be a volunteer too, and says yes. */
  async function neighbourAndVolunteer(grants: Record<string, boolean> = {}) {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro', relationship: 'family_or_friend' });
    given.clock.advance({ minutes: 1 });
    const sent = await invite(place, place.owner, sam, { relationship: 'volunteer', grants });
    expect(sent.status).toBe(201);
    const invited = await given.as(sam).get(`/v1/teams/${place.id}`);
    expect(invited.body['you']).toMatchObject({ invitationId: sent.body['id'] });
    expect((await accept(sam, sent)).body).toMatchObject({ state: 'accepted' });
    return { place, sam };
  }

  async function membersOf(place: GivenTeam, by: GivenPerson = place.owner) {
    const { body } = await given.as(by).get(`/v1/teams/${place.id}/members`);
    return body['items'] as unknown as Member[];
  }

  async function memberOf(place: GivenTeam, who: GivenPerson) {
    const found = (await membersOf(place)).find(({ person }) => person.id === who.id);
    if (found === undefined) throw new Error('not in the team');
    return found;
  }

  const accessOf = ({ access }: Member, capability: string) =>
    access.find((one) => one.capability === capability);

  const end = (by: GivenPerson, place: GivenTeam, { id, version }: Place) =>
    given.as(by).post(`/v1/teams/${place.id}/members/${id}/end`, {}, seen(version));

  const change = (place: GivenTeam, { id, version }: Place, grants: Record<string, boolean>) =>
    given.as(place.owner).patch(`/v1/teams/${place.id}/members/${id}`, { grants }, seen(version));

  it('is one member of it, with both of their places in words', async () => {
    const { place, sam } = await neighbourAndVolunteer();
    const members = await membersOf(place);
    expect(members.map(({ person }) => person.name)).toEqual(['Edie Marsh', 'Sam Okoro']);
    expect(members[1]).toMatchObject({
      relationship: 'family_or_friend',
      places: [{ relationship: 'family_or_friend' }, { relationship: 'volunteer' }],
    });
    const shown = await given.as(sam).get(`/v1/teams/${place.id}`);
    expect(shown.body).toMatchObject({
      memberCount: 2,
      you: { places: [{}, {}], invitationId: null },
    });
    const teams = await given.as(sam).get('/v1/teams');
    expect(teams.body['items']).toHaveLength(1);
    const { body } = await given.as(place.owner).get(`/v1/teams/${place.id}/history`);
    const [latest] = body['items'] as unknown as Array<{ sentence: string }>;
    expect(latest?.sentence).toBe('Sam took another place in the team: Volunteer.');
  });

  it('is offered no place that they have, and takes none twice', async () => {
    const { place, sam } = await neighbourAndVolunteer();
    const tess = await member(place, { name: 'Tess Ward', relationship: 'team_starter' });
    for (const relationship of ['family_or_friend', 'volunteer']) {
      const again = await invite(place, place.owner, sam, { relationship });
      expect([again.status, again.body['code']]).toEqual([409, 'already_a_member']);
    }
    const [first, second] = [
      await invite(place, place.owner, sam, { relationship: 'advocate' }),
      await invite(place, tess, sam, { relationship: 'advocate' }),
    ];
    const replies = await Promise.all([accept(sam, first), accept(sam, second)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await given.rows('memberships', { personId: sam.id })).toHaveLength(3);
  });

  it('is never the Owner of it, whoever asks, nor anybody who asks themselves', async () => {
    const { place } = await neighbourAndVolunteer();
    const tess = await member(place, { name: 'Tess Ward', relationship: 'team_starter' });
    const owner = await invite(place, tess, place.owner, { relationship: 'volunteer' });
    expect([owner.status, owner.body['code']]).toEqual([409, 'already_a_member']);
    const herself = await invite(place, tess, tess, { relationship: 'volunteer' });
    expect([herself.status, herself.body['code']]).toEqual([403, 'not_to_oneself']);
    const byLetter = await given.as(tess).post(`/v1/teams/${place.id}/invitations`, {
      to: { email: tess.email },
      relationship: 'volunteer',
    });
    expect([byLetter.status, byLetter.body['code']]).toEqual([403, 'not_to_oneself']);
    const forTheOwner = await invite(place, tess, tess, {
      relationship: 'support_worker',
      onBehalfOf: place.owner.id,
    });
    expect(forTheOwner.body['code']).toBe('not_to_oneself');
  });

  it('by a letter to their address is invited like anybody, and the Owner of it is told', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const byLetter = (to: GivenPerson) =>
      given.as(place.owner).post(`/v1/teams/${place.id}/invitations`, {
        to: { email: to.email },
        relationship: 'volunteer',
      });
    const sent = await byLetter(sam);
    await given.workOff();
    expect(given.letters.at(-1)?.text).not.toContain('already');
    expect((await accept(sam, sent)).status).toBe(200);
    expect((await memberOf(place, sam)).places).toHaveLength(2);
  });

  it('may not, in the one, what the Owner refused them in the other, nor by being asked again', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro', relationship: 'family_or_friend' });
    const [held] = (await memberOf(place, sam)).places;
    await change(place, held as Place, { write_notes: false });
    const asked = await invite(place, place.owner, sam, {
      relationship: 'volunteer',
      grants: { write_notes: true },
    });
    expect(asked).toMatchObject({
      status: 409,
      body: { code: 'refused_before', capabilities: ['write_notes'] },
    });
    // Somebody who knows nothing of it offers it: that the Owner refused it still stands.
    const tess = await member(place, {
      name: 'Tess Ward',
      relationship: 'team_starter',
      grants: { write_notes: true },
    });
    const offered = await invite(place, tess, sam, {
      relationship: 'volunteer',
      grants: { write_notes: true },
    });
    expect(offered.status).toBe(201);
    const read = await given.as(sam).get(`/v1/invitations/${String(offered.body['id'])}`);
    expect(read.body['grantSentences']).toContain(
      "You can't write notes about Edie. Edie decided this on 3 August.",
    );
    await accept(sam, offered);
    const both = await memberOf(place, sam);
    expect(accessOf(both, 'write_notes')).toMatchObject({
      allowed: false,
      code: 'refused',
      switchable: true,
      sentence: "Sam can't write notes about you. You decided this on 3 August.",
    });
    // Until she decides otherwise, of the person and not of a place.
    const [, volunteer] = both.places;
    expect((await change(place, volunteer as Place, { write_notes: true })).status).toBe(200);
    expect(accessOf(await memberOf(place, sam), 'write_notes')).toMatchObject({
      allowed: true,
      code: 'granted',
    });
  });

  it('is decided about once, whichever place is named, and by nobody who has not seen the last', async () => {
    const { place, sam } = await neighbourAndVolunteer();
    const [one, other] = (await memberOf(place, sam)).places as [Place, Place];
    const [first, second] = await Promise.all([
      change(place, one, { write_notes: false }),
      change(place, other, { write_notes: true }),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 412]);
    const live = (
      await given.rows('grants', { teamId: place.id, capability: 'write_notes' })
    ).filter(({ endedAt }) => endedAt === null);
    expect(new Set(live.map(({ allowed }) => allowed)).size).toBe(1);
  });

  it('gives up one place and keeps the other, and what was refused them', async () => {
    const { place, sam } = await neighbourAndVolunteer();
    const [neighbour] = (await memberOf(place, sam)).places as [Place];
    await change(place, neighbour, { see_rota: false, write_notes: false });
    const [, volunteer] = (await memberOf(place, sam)).places as [Place, Place];
    const [again] = (await memberOf(place, sam)).places as [Place];
    const ended = await end(sam, place, again);
    expect(ended.body).toMatchObject({
      status: 'ended',
      relationship: 'family_or_friend',
      places: [{ id: volunteer.id }],
    });
    const left = await memberOf(place, sam);
    expect(left).toMatchObject({ id: volunteer.id, places: [{ relationship: 'volunteer' }] });
    expect(accessOf(left, 'write_notes')).toMatchObject({ allowed: false, code: 'refused' });
    expect((await given.as(sam).get(`/v1/teams/${place.id}`)).status).toBe(200);
    const { body } = await given.as(place.owner).get(`/v1/teams/${place.id}/history`);
    const [latest] = body['items'] as unknown as Array<{ sentence: string }>;
    expect(latest?.sentence).toBe(
      'Sam gave up one place in the team: Family, friend or neighbour.',
    );
    // With the last of them nothing is left of it, as it is for everybody who leaves.
    const [last] = left.places as [Place];
    expect((await end(place.owner, place, last)).status).toBe(200);
    expect((await given.as(sam).get(`/v1/teams/${place.id}`)).status).toBe(404);
    const grants = await given.rows('grants', { teamId: place.id });
    expect(grants.filter(({ endedAt }) => endedAt === null)).toEqual([]);
  });

  it('keeps the visits they said yes to, unless they were paid for them and are no more', async () => {
    const { place, sam } = await neighbourAndVolunteer();
    await accepted(place, await visit(place), sam);
    const [neighbour] = (await memberOf(place, sam)).places as [Place];
    await end(sam, place, neighbour);
    expect(await held(sam)).toEqual(['accepted']);

    const elsewhere = await team();
    const nia = await member(elsewhere, { name: 'Nia Hughes', relationship: 'support_worker' });
    await member(elsewhere, { who: nia, relationship: 'family_or_friend' });
    await accepted(elsewhere, await visit(elsewhere), nia);
    const places = (await memberOf(elsewhere, nia)).places;
    await end(nia, elsewhere, places.find(({ id }) => id === nia.membershipId) as Place);
    expect(await held(nia)).toEqual(['released']);
  });

  const held = async (who: GivenPerson) =>
    (await given.rows('acceptances', { personId: who.id })).map(({ status }) => status);

  it('who is paid and represents the Owner by law decides nothing about herself', async () => {
    const place = await team();
    const rhian = await member(place, {
      name: 'Rhian Marsh',
      relationship: 'legal_representative',
      legalAuthorities: ['health_and_welfare'],
    });
    const paid: GivenMember = await member(place, { who: rhian, relationship: 'support_worker' });
    const path = (id: string) => `/v1/teams/${place.id}/members/${id}`;
    for (const id of [rhian.membershipId, paid.membershipId]) {
      const money = await given.as(rhian).patch(path(id), { grants: { see_money: true } }, seen(1));
      expect(money).toMatchObject({
        status: 422,
        body: {
          code: 'grant_not_allowed',
          invalid_params: [
            {
              reason:
                "You can't decide what you may do yourself. The Team Owner decides that. Kith has no money in it yet.",
            },
          ],
        },
      });
      const hat = await given.as(rhian).patch(path(id), { hats: ['rota_holder'] }, seen(1));
      expect([hat.status, hat.body['code']]).toEqual([403, 'forbidden']);
    }
    const shown = await given.as(rhian).get(path(paid.membershipId));
    expect(shown.body).toMatchObject({ mayChange: { grants: false, end: true } });
    const written = await given
      .as(rhian)
      .patch(
        path(paid.membershipId),
        { grants: { see_money: true }, onBehalfOf: place.owner.id },
        seen(1),
      );
    expect(written.body['code']).toBe('recording_not_allowed');
  });
});

interface Place {
  id: string;
  relationship: string;
  version: number;
}

interface Member {
  id: string;
  person: { id: string; name: string };
  places: Place[];
  access: Array<{ capability: string; allowed: boolean }>;
}
