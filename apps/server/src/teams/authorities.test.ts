import { expect, it } from 'vitest';
import type { AnyBody } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { seen, teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('what a representative may decide by law', (given) => {
  const { team, member } = teamsOf(given);
  const both = ['health_and_welfare', 'property_and_affairs'] as const;

  it('is all that each of several authorities covers', async () => {
    const place = await team();
    const representative = { relationship: 'legal_representative' } as const;
    const one = await member(place, {
      ...representative,
      legalAuthorities: ['health_and_welfare'],
    });
    const two = await member(place, { ...representative, legalAuthorities: both });
    const answers = async (who: typeof one, capability: string) => {
      const path = `/v1/teams/${place.id}/members/${who.membershipId}`;
      const { body } = await given.as(place.owner).get(path);
      const access = body['access'] as unknown as AnyBody[];
      const found = access.find((each) => String(each['capability']) === capability);
      return [found?.['allowed'], found?.['code']];
    };
    expect(await answers(one, 'see_notes')).toEqual([true, 'legal_authority']);
    expect(await answers(one, 'see_money')).toEqual([false, 'authority_does_not_cover']);
    expect(await answers(two, 'see_notes')).toEqual([true, 'legal_authority']);
    expect(await answers(two, 'see_money')).toEqual([true, 'legal_authority']);
  });

  it('ends with their place', async () => {
    const place = await team();
    const relationship = 'legal_representative';
    const { membershipId } = await member(place, { relationship, legalAuthorities: both });
    const end = `/v1/teams/${place.id}/members/${membershipId}/end`;
    expect((await given.as(place.owner).post(end, {}, seen(1))).status).toBe(200);
    const rows = await given.rows('legal_authorities', { membershipId });
    expect(rows.map(({ endedAt, version }) => [endedAt !== null, version])).toEqual([
      [true, 2],
      [true, 2],
    ]);
  });

  it('is nobody else’s, and each authority is held once', async () => {
    const place = await team();
    const volunteer = member(place, { relationship: 'volunteer', legalAuthorities: [both[0]] });
    await expect(volunteer).rejects.toThrow('only a legal representative has an authority by law');
    const twice = [both[0], both[0]];
    const doubled = member(place, {
      relationship: 'legal_representative',
      legalAuthorities: twice,
    });
    await expect(doubled).rejects.toThrow('one_live_authority');
  });
});
