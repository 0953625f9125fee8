import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { seen, teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('past visits, on a page of the server', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  const read = async (who: GivenPerson, path = '/past-visits') => {
    const { cookie } = await given.session(who);
    return given.anyone.get<string>(path, { headers: { cookie } });
  };

  async function left(language: 'en' | 'cy', visits = 2) {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro', language });
    for (let day = 1; day <= visits; day += 1) {
      const start = given.clock.now().add({ hours: 24 * day });
      const span = { startsAt: start.toString(), endsAt: start.add({ minutes: 45 }).toString() };
      await accepted(place, await visit(place, span), sam, span);
    }
    given.clock.advance({ hours: 24 * (visits + 1) });
    const end = `/v1/teams/${place.id}/members/${sam.membershipId}/end`;
    expect((await given.as(sam).post(end, {}, seen(1))).status).toBe(200);
    return sam;
  }

  it('are read by whoever has left, in their language', async () => {
    const sam = await left('en', 1);
    expect((await read(sam, '/')).body).toContain('<a href="/past-visits">Your past visits</a>');
    const { status, body, headers } = await read(sam);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('no-store');
    for (const part of [
      'in teams that you have left too',
      '<strong>Getting up</strong>, Edie’s team',
      /\d+ August 2026, \d\d:\d\d to \d\d:\d\d/,
      'Nobody has written down what happened.',
    ]) {
      expect(body).toMatch(part);
    }
    const inWelsh = (await read(await left('cy', 1))).body;
    expect(inWelsh).toMatch(
      /<html lang="cy-GB">[^]*Eich ymweliadau blaenorol[^]*Does neb wedi ysgrifennu i lawr/,
    );
  });

  it('are told by the clock where the team is', async () => {
    const place = await team({ timeZone: 'America/New_York' });
    const sam = await member(place, { name: 'Sam Okoro' });
    const startsOn = given.clock.now().add({ hours: 24 }).toString().slice(0, 10);
    const plan = { title: 'Late walk', startsOn, startTime: '23:15', minutes: 20 };
    const arranged = await given.as(place.owner).post(`/v1/teams/${place.id}/visits`, plan);
    const [late] = arranged.body['visits'] as unknown as [{ slots: [{ id: string }] }];
    await given.as(sam).post(`/v1/slots/${late.slots[0].id}/accept`, {});
    given.clock.advance({ hours: 72 });
    const day = Number(startsOn.slice(8));
    expect((await read(sam)).body).toContain(`<br>${day} August 2026, 23:15 to 23:35<br>`);
  });

  it('go on to older ones', async () => {
    const sam = await left('en', 51);
    const first = (await read(sam)).body;
    expect(first.match(/<li>/g)).toHaveLength(50);
    const older = /<a href="([^"]+)">Older visits<\/a>/.exec(first)?.[1] ?? '';
    const last = (await read(sam, older)).body;
    expect(last.match(/<li>/g)).toHaveLength(1);
    expect(last).not.toContain('Older visits');
  });

  it('are none for whoever had none, and for nobody who is not signed in', async () => {
    const vi = await given.person({ name: 'Vi Long' });
    expect((await read(vi)).body).toContain('You have had no visit yet that is over.');
    expect((await read(vi, '/past-visits?cursor=abc')).status).toBe(422);
    const unknown = await given.anyone.get('/past-visits');
    expect([unknown.status, unknown.headers.get('location')]).toEqual([303, '/sign-in']);
  });
});
