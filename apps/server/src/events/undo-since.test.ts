import { expect, it } from 'vitest';
import { statusesOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, seen, teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('what was written down for me, once something came after it', (given) => {
  const { team, member, visit } = teamsOf(given);

  async function withCoach() {
    const place = await team();
    const gwen = await member(place, { name: 'Gwen Hale', relationship: 'coach' });
    const sam = await member(place, { name: 'Sam Okoro' });
    const { slotId } = await visit(place);
    const slot = (who: GivenPerson, step: 'accept' | 'release', said: object = {}) =>
      given.as(who).post(`/v1/slots/${slotId}/${step}`, said);
    return { place, gwen, sam, slot, forSam: { onBehalfOf: sam.id, method: 'phone' } };
  }

  async function writtenDown({ id }: GivenTeam, who: GivenPerson) {
    const { body } = await given.as(who).get(`/v1/teams/${id}/history?writtenDownFor=me`);
    const [latest] = body['items'] as unknown as Array<{ number: number; undo: object }>;
    return latest as { number: number; undo: object };
  }

  const undo = ({ id }: GivenTeam, who: GivenPerson, number: number) =>
    given.as(who).post(`/v1/teams/${id}/history/${number}/undo`, {});

  it('is nothing to undo where I have said yes again myself', async () => {
    const { place, gwen, sam, slot, forSam } = await withCoach();
    await slot(gwen, 'accept', forSam);
    await slot(sam, 'release');
    given.clock.advance({ minutes: 5 });
    await slot(sam, 'accept');
    const { number, undo: way } = await writtenDown(place, sam);
    expect(way).toMatchObject({ allowed: false, code: 'changed_since' });
    expect((await undo(place, sam, number)).status).toBe(409);
    const held = await given.rows('acceptances', { personId: sam.id, status: 'accepted' });
    expect(held).toHaveLength(1);
  });

  it('is undone once, however often it is asked for at one time', async () => {
    const { place, gwen } = await withCoach();
    const said = { grants: { see_money: true }, onBehalfOf: place.owner.id, method: 'phone' };
    const ann = await member(place, { name: 'Ann Marsh', relationship: 'family_or_friend' });
    const path = `/v1/teams/${place.id}/members/${ann.membershipId}`;
    expect((await given.as(gwen).patch(path, said, seen(1))).status).toBe(200);
    const { number } = await writtenDown(place, place.owner);
    const tries = Array.from({ length: 6 }, () => undo(place, place.owner, number));
    const replies = await Promise.all(tries);
    expect(statusesOf(replies)).toEqual({ 200: 1, 409: 5 });
    const reasons = replies
      .filter(({ status }) => status === 409)
      .map(({ body }) => body['reason']);
    expect(new Set(reasons)).toEqual(new Set(['changed_since']));
  });

  it('is nothing to undo where I have given it back again myself', async () => {
    const { place, gwen, sam, slot, forSam } = await withCoach();
    await slot(sam, 'accept');
    await slot(gwen, 'release', forSam);
    given.clock.advance({ minutes: 5 });
    await slot(sam, 'accept');
    await slot(sam, 'release');
    const { number, undo: way } = await writtenDown(place, sam);
    expect(way).toMatchObject({ allowed: false, code: 'changed_since' });
    expect((await undo(place, sam, number)).status).toBe(409);
  });

  it('is not said to be undone with a right that I do not have', async () => {
    const { place, gwen } = await withCoach();
    const hats = ['rota_holder'] as const;
    const ann = await member(place, { name: 'Ann Marsh', hats: [...hats] });
    const path = `/v1/teams/${place.id}/members/${ann.membershipId}`;
    const handedBack = { hats: [], onBehalfOf: ann.id, method: 'phone' };
    expect((await given.as(gwen).patch(path, handedBack, seen(1))).status).toBe(200);
    const { number, undo: way } = await writtenDown(place, ann);
    expect(way).toMatchObject({ allowed: false, code: 'no_right' });
    expect((await undo(place, ann, number)).body).toMatchObject({
      code: 'cannot_be_undone',
      reason: 'no_right',
    });
  });

  it('is not said to be undone on a website that was not asked to offer it', async () => {
    const { place, gwen, sam, slot, forSam } = await withCoach();
    await slot(gwen, 'accept', forSam);
    const capabilities = ['see_rota', 'arrange_visits'];
    const { token } = await given.embedSession(sam, { teamId: place.id, capabilities });
    const path = `/v1/teams/${place.id}/history`;
    const { body } = await given.asEmbedded(token).get(`${path}?writtenDownFor=me`);
    const [taken] = body['items'] as unknown as Array<{ number: number; undo: object }>;
    expect(taken?.undo).toMatchObject({ allowed: false, code: 'no_right' });
    const refused = await given.asEmbedded(token).post(`${path}/${taken?.number}/undo`, {});
    expect(refused.status).toBe(409);
  });

  it('is decided as it would be by itself, though whoever it is about is paused', async () => {
    const { place, gwen } = await withCoach();
    const paused = { relationship: 'family_or_friend', status: 'paused' } as const;
    const ann = await member(place, { name: 'Ann Marsh', ...paused });
    const path = `/v1/teams/${place.id}/members/${ann.membershipId}`;
    const said = { grants: { see_rota: false }, onBehalfOf: place.owner.id, method: 'phone' };
    await given.as(gwen).patch(path, said, seen(1));
    const { number } = await writtenDown(place, place.owner);
    expect((await undo(place, place.owner, number)).status).toBe(200);
    const grants = await given.rows('grants', { membershipId: ann.membershipId });
    const live = grants.filter(({ endedAt }) => endedAt === null);
    expect(live.map(({ allowed }) => allowed)).toEqual([true]);
  });
});
