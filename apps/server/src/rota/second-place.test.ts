import { expect, it } from 'vitest';
import type { AnyBody } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('a visit of two', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  it('says of the second place of a visit that somebody has the first, and not another visit', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const jo = await member(place, { name: 'Jo Page', accountStatus: 'placeholder' });
    const [first, second] = [await visit(place, { slots: 2 }), await visit(place, { slots: 2 })];
    await accepted(place, first, sam);
    await accepted(place, second, jo);
    const own = {
      code: 'person_already_in_visit',
      text: 'You already have a place in this visit.',
    };
    const { body } = await given.as(sam).get(`/v1/teams/${place.id}/rota`);
    const visits = body['visits'] as unknown as AnyBody[];
    const slots = visits.find(({ id }) => String(id) === first.id)?.['slots'];
    const open = (slots as unknown as AnyBody[]).find(({ state }) => String(state) === 'open');
    expect(open?.['accept']).toMatchObject({ allowed: false, code: own.code, sentence: own.text });
    const taken = await given.as(sam).post(`/v1/slots/${String(open?.['id'])}/accept`, {});
    expect([taken.body['code'], taken.body['detail']]).toEqual([own.code, own.text]);
    const put = await given.as(place.owner).post(`/v1/slots/${String(second.slotIds[1])}/accept`, {
      onBehalfOf: jo.id,
      method: 'phone',
    });
    expect([put.body['code'], put.body['detail']]).toEqual([
      own.code,
      'Jo already has a place in this visit.',
    ]);
  });
});
