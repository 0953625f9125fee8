import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenMember, type GivenTeam, seen, teamsOf } from '../testing/given-team.js';

interface PastVisit {
  id: string;
  startsAt: string;
  localStart: string;
  timeZone: string;
  team: { id: string; name: string; ownerName: string };
  state: string;
  yours: boolean;
  sentence: string | null;
}

const at = (day: number) => ({
  startsAt: `2026-08-0${day}T07:30:00Z`,
  endsAt: `2026-08-0${day}T08:15:00Z`,
});

describeOnEveryEngine('the visits that somebody had', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  const pastVisits = async (who: GivenPerson, query = '') => {
    const { status, body } = await given.as(who).get(`/v1/people/me/visits${query}`);
    expect(status).toBe(200);
    const { items, nextCursor } = body as unknown as {
      items: PastVisit[];
      nextCursor: string | null;
    };
    return { items, nextCursor };
  };

  /** Sam had two visits, did one, and Bea did the other; one is still to come. */
  async function withVisits() {
    const place = await team();
    const sam = await member(place);
    const bea = await member(place, { name: 'Bea Lund' });
    for (const day of [3, 4, 9]) {
      const coming = await visit(place, at(day));
      await accepted(place, coming, sam, at(day));
      if (day === 9) break;
      given.clock.set(at(day).endsAt);
      const happened = { happened: 'done', ...(day === 4 && { personId: bea.id }) };
      const by = day === 4 ? place.owner : sam;
      const path = `/v1/slots/${coming.slotId}/attendance`;
      expect((await given.as(by).post(path, happened, seen(1))).status).toBe(200);
    }
    const ofBea = await visit(place, at(5));
    await accepted(place, ofBea, bea, at(5));
    given.clock.set('2026-08-06T09:00:00Z');
    return { place, sam, bea };
  }

  const leave = async (place: GivenTeam, who: GivenMember) => {
    const path = `/v1/teams/${place.id}/members/${who.membershipId}/end`;
    expect((await given.as(who).post(path, {}, seen(1))).status).toBe(200);
  };

  async function renamed(place: GivenTeam) {
    const her = given.as(place.owner);
    const { version } = (await her.get(`/v1/teams/${place.id}`)).body;
    await her.patch(`/v1/teams/${place.id}`, { name: 'The new house' }, seen(Number(version)));
    const profile = (await her.get('/v1/people/me')).body;
    await her.patch('/v1/people/me', { name: 'Edith Stone' }, seen(Number(profile['version'])));
  }

  it('are read by whoever has left, with what happened there, the newest first', async () => {
    const { place, sam } = await withVisits();
    await leave(place, sam);
    expect((await given.as(sam).get(`/v1/teams/${place.id}/rota`)).status).toBe(404);
    const { items, nextCursor } = await pastVisits(sam);
    expect(nextCursor).toBeNull();
    expect(items).toMatchObject([
      {
        startsAt: at(4).startsAt,
        state: 'done',
        yours: false,
        sentence: 'Somebody did this visit in place of you. Edie said so on 4 August.',
      },
      {
        startsAt: at(3).startsAt,
        timeZone: 'Europe/London',
        team: { id: place.id, name: 'Edie’s team', ownerName: 'Edie' },
        state: 'done',
        yours: true,
        sentence: 'You did this visit. You said so on 3 August.',
      },
    ]);
  });

  it('say of the team what its former member knew of it, and nothing that was said since', async () => {
    const { place, sam } = await withVisits();
    await leave(place, sam);
    await renamed(place);
    const { items } = await pastVisits(sam);
    const told = JSON.stringify(items);
    for (const hidden of ['Bea', 'Lund', 'Marsh', 'Edith', 'Stone', 'new house']) {
      expect(told).not.toContain(hidden);
    }
    expect(items.map(({ team }) => team.name)).toEqual(['Edie’s team', 'Edie’s team']);
    await member(place, { who: sam });
    expect((await pastVisits(sam)).items[0]?.team).toMatchObject({
      name: 'The new house',
      ownerName: 'Edith',
    });
  });

  it('keep the names that were known, whoever would write others', async () => {
    const { place, sam } = await withVisits();
    const forge = () =>
      given.deps.db.as(given.actor(sam), (tx) =>
        sql`update memberships set team_known_as = 'Mine' where person_id = ${sam.id}`.execute(tx),
      );
    await expect(forge()).rejects.toMatchObject({ code: '42501' });
    await leave(place, sam);
    await expect(forge()).rejects.toMatchObject({ code: '42501' });
  });

  it('are those of nobody else', async () => {
    const { place, bea } = await withVisits();
    const ofBea = (await pastVisits(bea)).items;
    expect(ofBea.map(({ startsAt, state }) => [startsAt, state])).toEqual([
      [at(5).startsAt, 'accepted'],
      [at(4).startsAt, 'done'],
    ]);
    expect(ofBea[0]?.sentence).toBeNull();
    expect((await pastVisits(place.owner)).items).toEqual([]);
    expect((await pastVisits(await given.person({ name: 'Vi Long' }))).items).toEqual([]);
    expect((await given.anyone.get('/v1/people/me/visits')).status).toBe(401);
  });

  it('come page by page, of all one’s teams', async () => {
    const { place, sam } = await withVisits();
    const other = await team({ owner: await given.person({ name: 'Tom Hill' }), name: 'Tom’s' });
    await member(other, { who: sam });
    const tea = { startsAt: '2026-08-04T14:00:00Z', endsAt: '2026-08-04T14:45:00Z' };
    await accepted(other, await visit(other, tea), sam, tea);
    await leave(place, sam);
    const starts: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await pastVisits(sam, `?limit=1${cursor === null ? '' : `&cursor=${cursor}`}`);
      starts.push(...page.items.map(({ startsAt }) => startsAt));
      ({ nextCursor: cursor } = page as { nextCursor: string | null });
    } while (cursor !== null);
    expect(starts).toEqual([tea.startsAt, at(4).startsAt, at(3).startsAt]);
    const odd = await given.as(sam).get('/v1/people/me/visits?cursor=abc');
    expect(odd.status).toBe(422);
  });

  it('are there once, however often it was put right who did them', async () => {
    const { place, sam } = await withVisits();
    const [slot] = await given.rows('acceptances', { personId: sam.id, status: 'done' });
    for (const happened of ['missed', 'done']) {
      const [{ version } = { version: 0 }] = await given.rows('slots', { id: slot?.['slotId'] });
      const said = { happened, ...(happened === 'done' && { personId: sam.id }) };
      const path = `/v1/slots/${String(slot?.['slotId'])}/attendance`;
      const reply = await given.as(place.owner).post(path, said, seen(Number(version)));
      expect(reply.status).toBe(200);
    }
    const { items } = await pastVisits(sam);
    expect(items).toHaveLength(2);
    expect(items[1]).toMatchObject({ state: 'done', yours: true });
    expect(items[1]?.sentence).toMatch(/^You did this visit\. Edie said so/);
  });
});
