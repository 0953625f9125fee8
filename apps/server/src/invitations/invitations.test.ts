import { expect, it } from 'vitest';
import { runDueJobs } from '../jobs/run-due-jobs.js';
import { jobs } from '../jobs.js';
import { endCoopHat, giveCoopHat } from '../people/coop-hats.js';
import { type AnyBody, statusesOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, seen, teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('an invitation', (given) => {
  const { team, member } = teamsOf(given);

  /** An invitation of the Owner to a person whom anybody may find. */
  async function invite(place: GivenTeam, to: GivenPerson, values: Record<string, unknown> = {}) {
    return given.as(place.owner).post(`/v1/teams/${place.id}/invitations`, {
      to: { personId: to.id },
      relationship: 'volunteer',
      ...values,
    });
  }

  async function placeAndPerson() {
    const place = await team();
    const coop = { id: place.coopId, slug: '', name: '' };
    return { place, nia: await given.person({ name: 'Nia Hughes', findable: true, coop }) };
  }

  it('tells the invitee what the Owner chose to tell, and what they would be able to do', async () => {
    const { place, nia } = await placeAndPerson();
    const sent = await invite(place, nia, {
      grants: { see_rota: true },
      message: 'Would you walk Biscuit?',
      snippet: 'I am 81 and like company.',
    });
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({ state: 'sent', expiresAt: null, you: { mayWithdraw: true } });
    const { body } = await given.as(nia).get('/v1/invitations');
    expect(body['items']).toEqual([
      expect.objectContaining({
        snippet: 'I am 81 and like company.',
        message: 'Would you walk Biscuit?',
        team: { id: place.id, name: 'Edie’s team', ownerName: 'Edie Marsh' },
        you: { mayAnswer: true, mayWithdraw: false },
      }),
    ]);
    const [mine] = body['items'] as unknown as Array<{ grantSentences: string[] }>;
    expect(mine?.grantSentences).toContain(
      "You can see Edie's rota. Edie decided this on 3 August.",
    );
    expect((await given.as(nia).get(`/v1/teams/${place.id}`)).status).toBe(404);
  });

  it('tells nothing of the Owner unless they chose to', async () => {
    const { place, nia } = await placeAndPerson();
    const sent = await invite(place, nia);
    const read = await given.as(nia).get(`/v1/invitations/${String(sent.body['id'])}`);
    expect(read.body).toMatchObject({ snippet: null, message: null });
  });

  it('is taken back with the place of whoever sent it, whoever ends that place', async () => {
    const coop = { id: (await given.person()).coopId, slug: '', name: '' };
    for (const ending of ['the Owner', 'themselves', 'the co-op'] as const) {
      const place = await team();
      const nia = await given.person({ name: 'Nia Hughes', findable: true, coop });
      const gwen = await member(place, { name: 'Gwen Parry', relationship: 'team_starter' });
      const invitations = `/v1/teams/${place.id}/invitations`;
      const relationship = 'volunteer';
      const sent: Array<{ body: AnyBody }> = [];
      for (const to of [{ personId: nia.id }, { email: 'ravi@example.org' }]) {
        sent.push(await given.as(gwen).post(invitations, { to, relationship }));
      }
      const others = await invite(place, await given.person({ name: 'Vi', findable: true, coop }));
      if (ending === 'the co-op') {
        const { coopId, email } = gwen;
        const hat = { coopId, email, hat: 'team_starter', evidence: 'Seen.' } as const;
        await giveCoopHat(given.deps, hat);
        await endCoopHat(given.deps, hat);
      } else {
        const who = ending === 'the Owner' ? place.owner : gwen;
        const path = `/v1/teams/${place.id}/members/${gwen.membershipId}/end`;
        expect((await given.as(who).post(path, {}, seen(1))).status).toBe(200);
      }
      const path = `/v1/invitations/${String(sent[0]?.body['id'])}/accept`;
      const late = await given.as(nia).post(path, {});
      expect([ending, late.status, late.body['code']]).toEqual([
        ending,
        409,
        'invitation_not_open',
      ]);
      const rows = await given.rows('invitations', { teamId: place.id });
      const stateOf = (reply: (typeof sent)[number]) =>
        rows.find(({ id }) => id === reply.body['id'])?.['state'];
      expect([...sent, others].map(stateOf)).toEqual(['withdrawn', 'withdrawn', 'sent']);
      const history = await given.as(place.owner).get(`/v1/teams/${place.id}/history`);
      const said = (history.body['items'] as unknown as Array<{ sentence: string }>)
        .map(({ sentence }) => sentence)
        .filter((sentence) => sentence.includes('took back'));
      const by = { 'the Owner': 'You', themselves: 'Gwen', 'the co-op': 'Somebody' }[ending];
      expect(said.toSorted()).toEqual([
        `${by} took back the invitation to Nia.`,
        `${by} took back the invitation to somebody.`,
      ]);
    }
  });

  it('once accepted makes the membership and its grants together', async () => {
    const { place, nia } = await placeAndPerson();
    const sent = await invite(place, nia, { grants: { see_rota: true, see_members: false } });
    const path = `/v1/invitations/${String(sent.body['id'])}`;
    expect((await given.as(nia).post(`${path}/seen`, {})).body).toMatchObject({ state: 'seen' });
    const accepted = await given.as(nia).post(`${path}/accept`, {});
    expect(accepted.body).toMatchObject({ state: 'accepted', you: { mayAnswer: false } });
    const [membership] = await given.rows('memberships', { personId: nia.id });
    expect(membership).toMatchObject({
      relationship: 'volunteer',
      recordedBy: nia.id,
      method: 'self',
    });
    const grants = await given.rows('grants', { membershipId: membership?.['id'] });
    expect(
      grants.map(({ capability, allowed, decidedBy }) => [capability, allowed, decidedBy]),
    ).toEqual(
      expect.arrayContaining([
        ['see_rota', true, place.owner.id],
        ['see_members', false, place.owner.id],
      ]),
    );
    expect((await given.as(nia).get(`/v1/teams/${place.id}/rota`)).status).toBe(200);
    expect((await given.as(nia).get(`/v1/teams/${place.id}/members`)).status).toBe(403);
  });

  it('makes exactly one membership of twenty simultaneous acceptances', async () => {
    const { place, nia } = await placeAndPerson();
    const sent = await invite(place, nia);
    const path = `/v1/invitations/${String(sent.body['id'])}/accept`;
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => given.as(nia).post(path, {})),
    );
    expect(statusesOf(replies)).toEqual({ 200: 1, 409: 19 });
    expect(await given.rows('memberships', { personId: nia.id })).toHaveLength(1);
  });

  it('is declined without a reason, and none can be given', async () => {
    const { place, nia } = await placeAndPerson();
    const sent = await invite(place, nia);
    const path = `/v1/invitations/${String(sent.body['id'])}`;
    const withReason = await given.as(nia).post(`${path}/decline`, { reason: 'No time' });
    expect(withReason).toMatchObject({
      status: 422,
      body: { invalid_params: [{ name: 'reason' }] },
    });
    const declined = await given.as(nia).post(`${path}/decline`, {});
    expect(declined.body).toMatchObject({ state: 'declined' });
    const [row] = await given.rows('invitations', { id: sent.body['id'] });
    expect(JSON.stringify(row)).not.toContain('No time');
    const late = await given.as(nia).post(`${path}/accept`, {});
    expect([late.status, late.body['code']]).toEqual([409, 'invitation_not_open']);
    expect(await given.rows('memberships', { personId: nia.id })).toEqual([]);
  });

  it('is answered by the invitee and by nobody else', async () => {
    const { place, nia } = await placeAndPerson();
    const coach = await member(place, { relationship: 'coach' });
    const sent = await invite(place, nia);
    const path = `/v1/invitations/${String(sent.body['id'])}`;
    const owner = await given.as(place.owner).post(`${path}/accept`, {});
    expect([owner.status, owner.body['code']]).toEqual([403, 'only_the_invitee_answers']);
    const forHer = { onBehalfOf: nia.id, method: 'phone' };
    expect((await given.as(place.owner).post(`${path}/accept`, forHer)).status).toBe(403);
    expect((await given.as(coach).post(`${path}/accept`, forHer)).status).toBe(404);
    expect((await given.as(nia).get(path)).body).toMatchObject({ state: 'sent' });
  });

  it('is taken back by whoever sent it, and can then not be accepted', async () => {
    const { place, nia } = await placeAndPerson();
    const sent = await invite(place, nia);
    const path = `/v1/invitations/${String(sent.body['id'])}`;
    expect((await given.as(nia).post(`${path}/withdraw`, {})).status).toBe(403);
    const withdrawn = await given.as(place.owner).post(`${path}/withdraw`, {});
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', you: { mayWithdraw: false } });
    expect((await given.as(nia).post(`${path}/accept`, {})).status).toBe(409);
    expect((await invite(place, nia)).status).toBe(201);
  });

  it('is open once for each person and team', async () => {
    const { place, nia } = await placeAndPerson();
    const replies = await Promise.all([invite(place, nia), invite(place, nia)]);
    expect(statusesOf(replies)).toEqual({ 201: 1, 409: 1 });
    expect((await invite(await team({ owner: place.owner }), nia)).status).toBe(201);
  });

  it('goes to no one who is in the team already, nor to someone who cannot be found', async () => {
    const { place } = await placeAndPerson();
    const sam = await member(place);
    const again = await invite(place, sam, { relationship: 'support_worker' });
    expect([again.status, again.body['code']]).toEqual([409, 'already_a_member']);
    const coop = { id: place.coopId, slug: '', name: '' };
    const hidden = await given.person({ name: 'Hidden', coop });
    const refused = await invite(place, hidden);
    expect([refused.status, refused.body['code']]).toEqual([404, 'person_not_found']);
  });

  it('may not offer what duty or law keeps from that place', async () => {
    const { place, nia } = await placeAndPerson();
    const refused = await invite(place, nia, { grants: { see_notes: true } });
    expect([refused.status, refused.body['code']]).toEqual([422, 'grant_not_allowed']);
    expect(refused.body['invalid_params']?.[0]).toMatchObject({ name: 'grants.see_notes' });
  });

  it('from a member offers no more than they have, and no place of trust', async () => {
    const { place, nia } = await placeAndPerson();
    const sam = await member(place, { grants: { invite_others: true, see_rota: false } });
    const asSam = (values: Record<string, unknown>) =>
      given.as(sam).post(`/v1/teams/${place.id}/invitations`, {
        to: { personId: nia.id },
        relationship: 'family_or_friend',
        ...values,
      });
    const beyond = await asSam({ grants: { see_rota: true } });
    expect([beyond.status, beyond.body['code']]).toEqual([403, 'grants_beyond_own']);
    const trusted = await asSam({ relationship: 'coach' });
    expect([trusted.status, trusted.body['code']]).toEqual([
      403,
      'relationship_not_yours_to_offer',
    ]);
    expect((await asSam({ grants: { see_notes: true } })).status).toBe(201);
  });

  it('from a member is seen by the Owner, and of the others’ they see none', async () => {
    const { place, nia } = await placeAndPerson();
    const sam = await member(place, { grants: { invite_others: true } });
    const ada = await member(place, { name: 'Ada Bello', grants: { invite_others: true } });
    await given.as(sam).post(`/v1/teams/${place.id}/invitations`, {
      to: { personId: nia.id },
      relationship: 'volunteer',
    });
    const path = `/v1/teams/${place.id}/invitations?state=sent`;
    const counts = [place.owner, sam, ada].map(async (who) => {
      const { body } = await given.as(who).get(path);
      return (body['items'] as unknown as unknown[]).length;
    });
    expect(await Promise.all(counts)).toEqual([1, 1, 0]);
  });
});

describeOnEveryEngine('an e-mailed invitation', (given) => {
  const { team, member } = teamsOf(given);

  async function inviteByLetter(place: GivenTeam, email = 'New.Neighbour@example.org') {
    const path = `/v1/teams/${place.id}/invitations`;
    const to = { email, name: 'Gwen Parry' };
    return given.as(place.owner).post(path, { to, relationship: 'volunteer' });
  }

  it('is sent for an Owner who rings by whoever may write it down, who reads what was sent', async () => {
    const owner = await given.person({ name: 'Edie Marsh', accountStatus: 'placeholder' });
    const place = await team({ owner });
    const gwen = await member(place, { name: 'Gwen Hale', relationship: 'coach' });
    const coop = { id: place.coopId, slug: '', name: '' };
    const nia = await given.person({ name: 'Nia Hughes', findable: true, coop });
    const said = { onBehalfOf: owner.id, method: 'phone' };
    const reply = await given.as(gwen).post(`/v1/teams/${place.id}/invitations`, {
      to: { personId: nia.id },
      relationship: 'volunteer',
      ...said,
    });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      from: { id: owner.id },
      recorded: { recordedBy: gwen.id, ...said },
    });
  });

  it('sends a letter that says nothing of the team, with a link that opens the invitation', async () => {
    const place = await team();
    const sent = await inviteByLetter(place);
    expect(sent.body).toMatchObject({
      to: { person: null, email: 'new.neighbour@example.org' },
      expiresAt: '2026-08-17T08:00:00Z',
    });
    await given.workOff();
    const [letter] = given.letters;
    expect(letter?.to).toBe('new.neighbour@example.org');
    expect(`${String(letter?.subject)} ${String(letter?.text)}`).not.toMatch(/Edie|Gwen|volunteer/);
    const token = /token=(\S+)/.exec(letter?.text ?? '')?.[1];
    const headers = { headers: { 'sec-fetch-site': 'same-origin' } };
    const session = await given.anyone.post('/v1/session', { token }, headers);
    expect(session.status).toBe(201);
    const gwen = { ...place.owner, id: String(session.body['person']?.['id']) };
    const { body } = await given.as(gwen).get('/v1/invitations');
    const [mine] = body['items'] as unknown as Array<{ id: string }>;
    expect(
      (await given.as(gwen).post(`/v1/invitations/${String(mine?.id)}/accept`, {})).status,
    ).toBe(200);
    const shown = await given.as(place.owner).get(`/v1/invitations/${String(mine?.id)}`);
    expect(shown.body['to']?.['person']).toMatchObject({ name: 'Gwen Parry' });
  });

  it('expires after 14 days, whether or not the job has been by', async () => {
    const place = await team();
    const sent = await inviteByLetter(place);
    const id = String(sent.body['id']);
    const [{ toPersonId } = {}] = await given.rows('invitations', { id });
    const invitee = { ...place.owner, id: String(toPersonId) };
    given.clock.advance({ hours: 14 * 24 });
    const late = await given.as(invitee).post(`/v1/invitations/${id}/accept`, {});
    expect([late.status, late.body['code']]).toEqual([409, 'invitation_expired']);
    await runDueJobs(given.deps, jobs);
    const [row] = await given.rows('invitations', { id });
    expect(row).toMatchObject({ state: 'expired', version: 2 });
    expect((await inviteByLetter(place)).status).toBe(201);
  });

  it('is open once for each address, in whatever case it is written', async () => {
    const place = await team();
    const replies = [
      await inviteByLetter(place, 'a@example.org'),
      await inviteByLetter(place, 'A@example.org'),
    ];
    expect(statusesOf(replies)).toEqual({ 201: 1, 409: 1 });
    await given.workOff();
    expect(given.letters).toHaveLength(1);
  });

  it('to somebody who leaves the team again may be sent anew', async () => {
    const place = await team();
    const coop = { id: place.coopId, slug: '', name: '' };
    const nia = await given.person({ name: 'Nia Hughes', findable: true, coop });
    const path = `/v1/teams/${place.id}/invitations`;
    const invite = () =>
      given.as(place.owner).post(path, { to: { personId: nia.id }, relationship: 'volunteer' });
    const first = await invite();
    await given.as(nia).post(`/v1/invitations/${String(first.body['id'])}/accept`, {});
    const [membership] = await given.rows('memberships', { personId: nia.id });
    const leave = `/v1/teams/${place.id}/members/${String(membership?.['id'])}/end`;
    expect((await given.as(nia).post(leave, {}, seen(1))).status).toBe(200);
    const second = await invite();
    const accepted = await given
      .as(nia)
      .post(`/v1/invitations/${String(second.body['id'])}/accept`, {});
    expect(accepted.status).toBe(200);
    const statuses = (await given.rows('memberships', { personId: nia.id })).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual(['active', 'ended']);
  });
});
