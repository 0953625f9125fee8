import { expect, it } from 'vitest';
import { codeOf, type Harness, statusOf, teamOf } from './harness.js';

/** An invitation of Jo by Edie, not yet answered. */
async function invited(harness: Harness) {
  const { edie, team } = await teamOf(harness);
  const jo = await harness.as('Jo Pell');
  const invitation = await edie.invitations.create(team.id, {
    to: { personId: await harness.idOf('Jo Pell') },
    relationship: 'volunteer',
    grants: { see_rota: true },
    message: 'Would you like to help?',
    snippet: 'Edie likes company at tea time.',
  });
  return { edie, jo, team, invitation };
}

export function behavesWithInvitations(harness: () => Harness): void {
  it('lets the invited person read what the Owner chose, and join', async () => {
    const { edie, jo, team, invitation } = await invited(harness());
    const { items } = await jo.invitations.listMine({ state: 'sent' });
    expect(items.map(({ id }) => id)).toEqual([invitation.id]);
    expect(items[0]).toMatchObject({
      snippet: 'Edie likes company at tea time.',
      grants: { see_rota: true },
      you: { mayAnswer: true, mayWithdraw: false },
    });
    expect((await jo.invitations.markSeen(invitation.id)).state).toBe('seen');
    const accepted = await jo.invitations.accept(invitation.id);
    expect(accepted).toMatchObject({ state: 'accepted', you: { mayAnswer: false } });
    const { you } = await jo.teams.get(team.id);
    expect(you.relationship).toBe('volunteer');
    const rota = you.access.find(({ capability }) => capability === 'see_rota');
    expect(rota).toMatchObject({ allowed: true, code: 'granted', fixed: false });
    expect((await edie.teams.get(team.id)).memberCount).toBe(2);
  });

  it('takes a no without a reason, once', async () => {
    const { jo, team, invitation } = await invited(harness());
    expect((await jo.invitations.decline(invitation.id)).state).toBe('declined');
    expect(await codeOf(jo.invitations.accept(invitation.id))).toBe('invitation_not_open');
    expect(await statusOf(jo.teams.get(team.id))).toBe(404);
  });

  it('can be taken back by the Owner and by nobody else', async () => {
    const { edie, jo, invitation } = await invited(harness());
    expect(await statusOf(jo.invitations.withdraw(invitation.id))).toBe(403);
    const sam = await harness().as('Sam Okoro');
    expect(await statusOf(sam.invitations.withdraw(invitation.id))).toBe(404);
    expect((await edie.invitations.withdraw(invitation.id)).state).toBe('withdrawn');
    expect(await codeOf(jo.invitations.accept(invitation.id))).toBe('invitation_not_open');
  });

  it('is answered by the invited person alone, and is unknown to others', async () => {
    const { edie, invitation } = await invited(harness());
    expect(await codeOf(edie.invitations.accept(invitation.id))).toBe('only_the_invitee_answers');
    const sam = await harness().as('Sam Okoro');
    expect(await statusOf(sam.invitations.get(invitation.id))).toBe(404);
  });

  it('is open once for one person', async () => {
    const { edie, jo, team, invitation } = await invited(harness());
    const again = { to: { personId: await harness().idOf('Jo Pell') } } as const;
    const invite = () => edie.invitations.create(team.id, { ...again, relationship: 'volunteer' });
    expect(await codeOf(invite())).toBe('already_invited');
    await jo.invitations.accept(invitation.id);
    expect(await codeOf(invite())).toBe('already_a_member');
  });

  it('does not tell who has an address before they have joined', async () => {
    const { edie, team } = await teamOf(harness());
    const jo = await harness().as('Jo Pell');
    const email = await harness().emailOf('Jo Pell');
    const body = { to: { email }, relationship: 'volunteer' } as const;
    const sent = await edie.invitations.create(team.id, body);
    expect(sent.to).toEqual({ person: null, email });
    expect(sent.expiresAt).not.toBeNull();
    expect(sent.letter).toBe('queued');
    const known = { to: { personId: await harness().idOf('Jo Pell') } } as const;
    const again = await edie.invitations.create(team.id, { ...known, relationship: 'volunteer' });
    await jo.invitations.markSeen(sent.id);
    expect((await edie.invitations.get(sent.id)).recorded.recordedBy).toBeNull();
    await jo.invitations.accept(sent.id);
    expect((await edie.invitations.get(sent.id)).to.person?.name).toBe('Jo Pell');
    expect((await edie.invitations.get(again.id)).state).toBe('accepted');
  });

  it('grants nothing that is not for the Owner to switch', async () => {
    const { edie, team } = await teamOf(harness());
    await harness().as('Jo Pell');
    const call = edie.invitations.create(team.id, {
      to: { personId: await harness().idOf('Jo Pell') },
      relationship: 'volunteer',
      grants: { see_money: true },
    });
    await expect(call).rejects.toMatchObject({
      status: 422,
      code: 'grant_not_allowed',
      invalidParams: [{ name: 'grants.see_money' }],
    });
  });

  it('is only for those who may invite', async () => {
    const { team } = await teamOf(harness(), { 'Sam Okoro': {} });
    const sam = await harness().as('Sam Okoro');
    expect(await codeOf(sam.invitations.listForTeam(team.id))).toBe('forbidden');
  });
}
