import { expect, it } from 'vitest';
import { askForSignInLink } from '../identity/sign-in-links.js';
import { statusesOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { type GivenTeam, teamsOf } from '../testing/given-team.js';
import type { BudgetName } from './budgets.js';
import { draw } from './limits.sql.js';

describeOnEveryEngine('letters in the name of a co-op', (given) => {
  const { team } = teamsOf(given);
  const drawAll = (budget: BudgetName, whose: string, times: number) =>
    given.deps.db.asOwnerOfSchema((tx) =>
      draw(tx, { budget, whose, times, at: given.clock.now() }),
    );
  let neighbours = 0;
  const invite = ({ id, owner }: GivenTeam, email = `neighbour.${(neighbours += 1)}@example.org`) =>
    given
      .as(owner)
      .post(`/v1/teams/${id}/invitations`, { to: { email }, relationship: 'volunteer' });

  it('with sign-in links are five an hour to one person, however many race for them', async () => {
    const sam = await given.person();
    for (let times = 0; times < 50; times += 1) {
      await askForSignInLink(given.deps, { email: sam.email });
    }
    await Promise.all(Array.from({ length: 6 }, () => given.workOff()));
    expect(await given.rows('sign_in_links', { person_id: sam.id })).toHaveLength(5);
  });

  it('with sign-in links are so many an hour for a whole co-op', async () => {
    const people = [await given.person(), await given.person({ name: 'Ann' })];
    await drawAll('links_of_coop', String(people[0]?.coopId), 599);
    for (const { email } of people) await askForSignInLink(given.deps, { email });
    await given.workOff();
    const { coopId } = people[0] ?? {};
    expect(await given.rows('sign_in_links', { coop_id: coopId })).toHaveLength(1);
  });

  it('with invitations are fifty a day from one person, who is told how long to wait', async () => {
    const edies = await team();
    await drawAll('invitations_by_person', `${edies.coopId}/${edies.owner.id}`, 48);
    const replies = [await invite(edies), await invite(edies), await invite(edies)];
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 429]);
    const [, , refused] = replies;
    expect(refused?.headers.get('retry-after')).toBe(String((24 * 3600) / 50));
    expect(refused?.body).toMatchObject({
      code: 'too_many_requests',
      detail: 'This was asked very often in a short time. Please wait 29 minutes, then try again.',
    });
    expect(await given.rows('invitations', { team_id: edies.id })).toHaveLength(2);
    given.clock.advance({ hours: 24 });
    expect((await invite(edies)).status).toBe(201);
  });

  it('with invitations are five a day to one address, whichever team asks', async () => {
    const teams = await Promise.all(Array.from({ length: 7 }, () => team()));
    const replies = await Promise.all(teams.map((place) => invite(place, 'kim@example.org')));
    expect(statusesOf(replies)).toEqual({ 201: 5, 429: 2 });
  });

  it('with invitations are five a day to an address that is shared, by however many names', async () => {
    const { coopId } = await given.person({ name: 'Ann', email: 'couple@example.org' });
    await given.deps.db.asOwnerOfSchema((tx) =>
      tx
        .updateTable('contactPoints')
        .set({ shared: true })
        .where('coopId', '=', coopId)
        .where('value', '=', 'couple@example.org')
        .execute(),
    );
    const replies = [];
    for (const name of ['Bob', 'Cy', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal']) {
      const { id, owner } = await team();
      const to = { email: 'couple@example.org', name };
      const path = `/v1/teams/${id}/invitations`;
      replies.push(await given.as(owner).post(path, { to, relationship: 'volunteer' }));
    }
    expect(statusesOf(replies)).toEqual({ 201: 5, 429: 2 });
  });

  it('with invitations are so many a day for a whole co-op', async () => {
    const edies = await team();
    await drawAll('invitations_of_coop', edies.coopId, 999);
    expect(statusesOf([await invite(edies), await invite(edies)])).toEqual({ 201: 1, 429: 1 });
  });
});
