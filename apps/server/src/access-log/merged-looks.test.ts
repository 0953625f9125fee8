import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, teamsOf } from '../testing/given-team.js';

interface Told {
  number: number;
  day: string;
  kind: string;
  sentence: string;
  by: { id: string };
  lookedAt: string[];
}

describeOnEveryEngine('what was looked at again and again', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  const page = async (who: GivenPerson, { id }: GivenTeam, query = '') => {
    const { body, status } = await given.as(who).get(`/v1/teams/${id}/access-log?${query}`);
    expect(status).toBe(200);
    return body as unknown as {
      items: Told[];
      nextCursor: string | null;
      scope: string;
      lookers: Array<{ name: string }>;
    };
  };
  const rota = (who: GivenPerson, { id }: GivenTeam) =>
    given.as(who).get(`/v1/teams/${id}/rota?week=2026-08-04`);

  /** So many looks of Sam and Jo at three kinds, one every 97 minutes from the evening of 1 July on. */
  const looked = async (place: GivenTeam, [sam, jo]: GivenPerson[], from: number, to: number) => {
    const because = JSON.stringify({ code: 'usual', relationship: 'support_worker' });
    await given.deps.db.asOwnerOfSchema((tx) =>
      sql`insert into access_log select ${place.coopId}, ${place.id}, n,
          (array['rota', 'notes', 'members'])[1 + n / 2 % 3], array[${place.owner.id}::uuid], 'see_rota',
          ${because}::jsonb, (array[${sam?.id}, ${jo?.id}]::uuid[])[1 + n % 2], null, 'session',
          timestamptz '2026-07-01T22:00Z' + n * interval '97 minutes', now(), sha256(n::text::bytea), ''
        from generate_series(${from}::int, ${to}::int) as n`.execute(tx),
    );
  };
  const lookedOften = async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const jo = await member(place, { name: 'Jo Pell' });
    await looked(place, [sam, jo], 1, 200);
    return { place, sam, jo };
  };

  it('is told in one sentence, by the visit that it was around where whoever looked had one', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const jo = await member(place, { name: 'Jo Pell' });
    const span = { startsAt: '2026-08-03T08:30:00Z', endsAt: '2026-08-03T09:15:00Z' };
    await accepted(place, await visit(place, span), sam, span);
    for (const _ of ['before', 'after']) {
      await rota(sam, place);
      await rota(jo, place);
      given.clock.advance({ minutes: 80 });
    }
    const why = 'This is usual for a support worker, and';
    const { items, scope, lookers } = await page(place.owner, place);
    expect(items.map(({ sentence }) => sentence)).toEqual([
      `Jo looked at your rota at 9:00am and 10:20am. ${why} you can switch it off.`,
      `Sam looked at your rota before and after your visit at 9:30am. ${why} you can switch it off.`,
    ]);
    expect(scope).toBe('all');
    expect(lookers.map(({ name }) => name)).toEqual(['Jo Pell', 'Sam Okoro']);
    const own = await page(sam, place);
    expect(own.items.map(({ sentence }) => sentence)).toContain(
      `You looked at Edie's rota before and after your visit at 9:30am. ${why} Edie can switch it off.`,
    );
    expect(own).toMatchObject({ scope: 'own', lookers: [] });
  });

  it('is on one page alone and whole, however many look while somebody reads on', async () => {
    const { place, sam, jo } = await lookedOften();
    const { items: whole } = await page(place.owner, place, 'limit=100');
    expect(whole.flatMap(({ lookedAt }) => lookedAt)).toHaveLength(200);
    const told: Told[] = [];
    let cursor = '';
    let pages = 0;
    do {
      const { items, nextCursor } = await page(place.owner, place, `limit=4${cursor}`);
      expect(items.length).toBeGreaterThan(0);
      expect(items.length).toBeLessThanOrEqual(4);
      // What the Owner looked at here is in it too, from the second page on.
      told.push(...items.filter(({ kind }) => kind !== 'access_log'));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
      pages += 1;
      if (pages === 3) await looked(place, [sam, jo], 301, 360);
    } while (cursor !== '');
    expect(told).toEqual(whole);
    const anew = await page(place.owner, place, `by=${sam.id}`);
    expect(anew.items[0]?.number).toBe(360);
  });

  it('is found by who looked, at what, and on which days where the team is', async () => {
    const { place, sam, jo } = await lookedOften();
    const all = (await page(place.owner, place, 'limit=100')).items;
    const found = async (who: GivenPerson, query: string) =>
      (await page(who, place, `limit=100&${query}`)).items;
    const days = (from: string, to: string) => all.filter(({ day }) => day >= from && day <= to);
    expect(await found(place.owner, `by=${sam.id}&kind=notes`)).toEqual(
      all.filter(({ by, kind }) => by.id === sam.id && kind === 'notes'),
    );
    // 23:37 by Greenwich is the next day in London.
    const first = all.find(({ lookedAt }) => lookedAt[0] === '2026-07-01T23:37:00.000Z');
    expect(first?.day).toBe('2026-07-02');
    expect(await found(place.owner, 'from=2026-07-03&to=2026-07-05')).toEqual(
      days('2026-07-03', '2026-07-05'),
    );
    expect(await found(place.owner, 'to=2026-07-02')).toEqual(days('2026-07-02', '2026-07-02'));
    expect(await found(place.owner, 'from=2026-08-04')).toEqual([]);
    const ofJo = await found(jo, 'kind=rota&from=2026-07-03&to=2026-07-05');
    expect(ofJo.map(({ number }) => number)).toEqual(
      days('2026-07-03', '2026-07-05')
        .filter(({ by, kind }) => by.id === jo.id && kind === 'rota')
        .map(({ number }) => number),
    );
    const mistaken = await given.as(jo).get(`/v1/teams/${place.id}/access-log?kind=secrets`);
    expect(mistaken.status).toBe(422);
  });

  it('is told though it was kept, at midnight, after what was looked at later', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    const because = JSON.stringify({ code: 'usual', relationship: 'support_worker' });
    const kept = [
      [1, 'rota', '2026-08-02T23:00:01Z'],
      [2, 'notes', '2026-08-02T22:59:59Z'],
    ];
    for (const [number, kind, at] of kept) {
      await given.deps.db.asOwnerOfSchema((tx) =>
        sql`insert into access_log select ${place.coopId}, ${place.id}, ${number}, ${kind},
          array[${place.owner.id}::uuid], 'see_rota', ${because}::jsonb, ${sam.id}, null, 'session',
          ${at}::timestamptz, now(), sha256(${String(number)}::text::bytea), ''`.execute(tx),
      );
    }
    const first = await page(place.owner, place, 'limit=1');
    const rest = await page(place.owner, place, `limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map(({ number }) => number)).toEqual([1, 2]);
  });
});
