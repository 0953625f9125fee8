import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, seen, teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('what somebody else wrote down for me', (given) => {
  const { team, member, visit } = teamsOf(given);

  async function edieWithCoach() {
    const place = await team();
    const gwen = await member(place, { name: 'Gwen Hale', relationship: 'coach' });
    const sam = await member(place, { name: 'Sam Okoro', relationship: 'family_or_friend' });
    const forEdie = { onBehalfOf: place.owner.id, method: 'phone' };
    return { place, gwen, sam, forEdie, at: `/v1/teams/${place.id}` };
  }

  async function writtenDown({ id }: GivenTeam, who: GivenPerson) {
    const { body } = await given.as(who).get(`/v1/teams/${id}/history?writtenDownFor=me`);
    return body['items'] as unknown as Happening[];
  }

  const undo = ({ id }: GivenTeam, who: GivenPerson, number: number) =>
    given.as(who).post(`/v1/teams/${id}/history/${number}/undo`, {});

  const accessOf = async ({ id }: GivenTeam, who: GivenPerson, capability: string) => {
    const { body } = await given.as(who).get(`/v1/teams/${id}`);
    const access = body['you']?.['access'] as unknown as Array<Record<string, unknown>>;
    return access.find((one) => one['capability'] === capability);
  };

  it('is told to me apart from what I did, and a decision is decided again as it was', async () => {
    const { place, gwen, sam, forEdie, at } = await edieWithCoach();
    const decide = (who: GivenPerson, version: number, values: object) =>
      given.as(who).patch(`${at}/members/${sam.membershipId}`, values, seen(version));
    await decide(place.owner, 1, { grants: { see_notes: true } });
    given.clock.advance({ minutes: 5 });
    await decide(gwen, 2, { grants: { see_notes: false, see_money: true }, ...forEdie });
    const shown = await given.as(place.owner).get(at);
    expect(shown.body['you']).toMatchObject({ spokenFor: true });
    const told = await writtenDown(place, place.owner);
    expect(told.map(({ type, undo: way }) => [type, way])).toEqual([
      ['grant.allowed', mayUndo],
      ['grant.refused', mayUndo],
    ]);
    const [money, notes] = told as [Happening, Happening];
    const undone = await undo(place, place.owner, notes.number);
    expect(undone).toMatchObject({
      status: 200,
      body: { number: notes.number, undo: { allowed: false, code: 'changed_since' } },
    });
    expect(await accessOf(place, sam, 'see_notes')).toMatchObject({ allowed: true });
    // Nothing had been decided of the money: it is as it was by itself.
    expect((await undo(place, place.owner, money.number)).status).toBe(200);
    expect(await accessOf(place, sam, 'see_money')).toMatchObject({ allowed: false });
    const { body } = await given.as(place.owner).get(`${at}/history`);
    const [latest] = body['items'] as unknown as Happening[];
    expect(latest).toMatchObject({
      sentence: 'You switched off “See the money” for Sam.',
      recorded: { recordedBy: place.owner.id, onBehalfOf: null },
      undo: null,
    });
    const again = await undo(place, place.owner, money.number);
    expect(again).toMatchObject({
      status: 409,
      body: {
        code: 'cannot_be_undone',
        detail: 'This has changed since, so there is nothing to undo.',
      },
    });
  });

  it('is a hat that is taken off again, and an invitation that is taken back', async () => {
    const { place, gwen, sam, forEdie, at } = await edieWithCoach();
    await given
      .as(gwen)
      .patch(`${at}/members/${sam.membershipId}`, { hats: ['rota_holder'], ...forEdie }, seen(1));
    const coop = { id: place.coopId, slug: '', name: '' };
    const nia = await given.person({ name: 'Nia Hughes', findable: true, coop });
    await given.as(gwen).post(`${at}/invitations`, {
      to: { personId: nia.id },
      relationship: 'volunteer',
      ...forEdie,
    });
    for (const { number } of await writtenDown(place, place.owner)) {
      expect((await undo(place, place.owner, number)).status).toBe(200);
    }
    const [held] = await given.rows('memberships', { id: sam.membershipId });
    expect(held).toMatchObject({ hats: [] });
    const [sent] = await given.rows('invitations', { toPersonId: nia.id });
    expect(sent).toMatchObject({ state: 'withdrawn' });
    expect(await writtenDown(place, place.owner)).toMatchObject([
      { undo: { allowed: false } },
      { undo: { allowed: false } },
    ]);
  });

  it('is a visit that is arranged no more, or one of mine that I take or give back', async () => {
    const { place, gwen, sam, forEdie, at } = await edieWithCoach();
    await given.as(gwen).post(`${at}/visits`, {
      title: 'Lunch',
      startsOn: '2026-08-05',
      startTime: '12:30',
      minutes: 45,
      ...forEdie,
    });
    const [arranged] = (await writtenDown(place, place.owner)) as [Happening];
    expect((await undo(place, place.owner, arranged.number)).status).toBe(200);
    const [lunch] = await given.rows('visits', { teamId: place.id });
    expect(lunch?.['cancelledAt']).not.toBeNull();

    const { slotId } = await visit(place);
    const forSam = { onBehalfOf: sam.id, method: 'phone' };
    await given.as(gwen).post(`/v1/slots/${slotId}/accept`, forSam);
    const [taken] = (await writtenDown(place, sam)) as [Happening];
    expect((await undo(place, sam, taken.number)).status).toBe(200);
    const statuses = async () =>
      (await given.rows('acceptances', { personId: sam.id })).map(({ status }) => status);
    expect(await statuses()).toEqual(['released']);
    await given.as(sam).post(`/v1/slots/${slotId}/accept`, {});
    await given.as(gwen).post(`/v1/slots/${slotId}/release`, forSam);
    const [released] = (await writtenDown(place, sam)) as [Happening];
    expect((await undo(place, sam, released.number)).status).toBe(200);
    expect((await statuses()).filter((status) => status === 'accepted')).toHaveLength(1);
  });

  it('says why it cannot be undone, in the language of whom it was written down for', async () => {
    const { place, gwen, sam, forEdie, at } = await edieWithCoach();
    await given.as(gwen).post(`${at}/members/${sam.membershipId}/end`, forEdie, seen(1));
    const [ended] = (await writtenDown(place, place.owner)) as [Happening];
    expect(ended.undo).toMatchObject({ allowed: false, code: 'place_ended' });
    const { body } = await undo(place, place.owner, ended.number);
    expect(body).toMatchObject({ code: 'cannot_be_undone', reason: 'place_ended' });
  });

  it('is undone by nobody else, and nothing is that one did oneself', async () => {
    const { place, gwen, sam, forEdie, at } = await edieWithCoach();
    const path = `${at}/members/${sam.membershipId}`;
    await given.as(gwen).patch(path, { grants: { see_money: true }, ...forEdie }, seen(1));
    await given.as(place.owner).patch(path, { grants: { see_rota: false } }, seen(2));
    const { body } = await given.as(place.owner).get(`${at}/history`);
    const [own, spokenFor] = body['items'] as unknown as [Happening, Happening];
    expect([own.undo, spokenFor.undo]).toEqual([null, mayUndo]);
    expect((await undo(place, place.owner, own.number)).body['code']).toBe(
      'not_written_down_for_you',
    );
    expect((await undo(place, sam, spokenFor.number)).status).toBe(403);
    expect((await undo(place, gwen, spokenFor.number)).status).toBe(404);
    const stranger = await given.person({ name: 'Lee Moss' });
    expect((await undo(place, stranger, spokenFor.number)).status).toBe(404);
    expect((await undo(place, place.owner, 999)).status).toBe(404);
    expect(await accessOf(place, sam, 'see_money')).toMatchObject({ allowed: true });
  });
});

const mayUndo = {
  allowed: true,
  code: 'may_undo',
  sentence: 'If this is not what you said, you can undo it.',
};

interface Happening {
  number: number;
  type: string;
  undo: object | null;
}
