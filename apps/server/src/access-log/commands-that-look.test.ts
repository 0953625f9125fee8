import { expect, it } from 'vitest';
import { chains } from '../chains.js';
import { peopleOfCoop } from '../coops/people-of-coop.js';
import { brokenChains } from '../events/verify.sql.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('what a command of whoever runs the server reads', (given) => {
  const { team, member } = teamsOf(given);

  it('is in the log of each team of the co-op, told to whoever is in it', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    await given.as(sam).get(`/v1/teams/${place.id}/rota`);
    const tom = await given.person({ name: 'Tom Bright', coop: await given.coop() });
    const elsewhere = await team({ owner: tom });
    const people = await peopleOfCoop(given.deps, place.coopId);
    expect(people.map(({ name }) => name)).toContain('Sam Okoro');
    const log = async (who: GivenPerson) =>
      (await given.as(who).get(`/v1/teams/${place.id}/access-log?kind=people_list`)).body['items'];
    const told = {
      sentence: 'Whoever runs the server looked at a list of everybody in the co-op at 9:00am.',
      by: null,
      byYou: false,
      aboutYou: true,
      allowedBy: null,
      code: null,
      through: ['command'],
    };
    expect(await log(place.owner)).toMatchObject([told]);
    expect(await log(sam)).toMatchObject([told]);
    expect(await given.rows('access_log', { teamId: elsewhere.id })).toEqual([]);
    expect(await given.deps.db.asOwnerOfSchema((tx) => brokenChains(tx, chains))).toEqual([]);
  });
});
