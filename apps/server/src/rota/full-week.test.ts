import { visitsInAWeek } from '@kith/core/rota';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { DomainError } from '../domain-error.js';
import { statusesOf } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { type GivenTeam, teamsOf } from '../testing/given-team.js';
import { makeVisitsAhead } from './make-visits-ahead.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

describeOnEveryEngine("the visits of one team's week", (given) => {
  const { team } = teamsOf(given);

  const arrange = (place: GivenTeam, values: Record<string, unknown> = {}) =>
    given.as(place.owner).post(`/v1/teams/${place.id}/visits`, {
      title: 'Getting up',
      startsOn: '2026-08-05',
      startTime: '08:30',
      minutes: 45,
      ...values,
    });

  const visitsOf = async ({ id: teamId }: GivenTeam) =>
    (await given.rows('visits', { teamId })).length;

  /** Adds visits to the week of 3 August, past the rules of the server but not of the database. */
  async function fill(place: GivenTeam, count: number) {
    const { body } = await arrange(place);
    const add = sql`
      with plans as (
        insert into visit_series select coop_id, gen_random_uuid(), team_id, title, kind, starts_on,
          start_time, minutes, time_zone, repeats, weekdays, until, slots, made_until, version,
          recorded_by, on_behalf_of, method, recorded_at, null
        from visit_series, generate_series(2, ${count}) where id = ${String(body['id'])}
        returning coop_id, id)
      insert into visits select v.coop_id, gen_random_uuid(), v.team_id, plans.id, v.date, v.during,
        v.local_start, v.local_end, v.minutes, false, null, 1, v.recorded_by, null, v.method,
        v.recorded_at
      from plans, visits v where v.series_id = ${String(body['id'])}`;
    await given.deps.db.asOwnerOfSchema((tx) => add.execute(tx));
  }

  it('are so many at most: one more is refused, and says which week and what is accepted', async () => {
    const place = await team();
    await fill(place, visitsInAWeek - 1);
    expect((await arrange(place, { startsOn: '2026-08-03' })).status).toBe(201);
    const { status, body } = await arrange(place, { startsOn: '2026-08-09' });
    expect([status, body]).toMatchObject([
      409,
      {
        code: 'week_full',
        week: '2026-08-03',
        invalid_params: [{ name: 'startsOn', accepted: expect.stringContaining('fewer than 200') }],
      },
    ]);
    expect(await visitsOf(place)).toBe(visitsInAWeek);
    expect((await arrange(place, { startsOn: '2026-08-10' })).status).toBe(201);
    expect((await arrange(place, { startsOn: '2026-08-02' })).status).toBe(201);
  });

  it('are counted with those that were cancelled', async () => {
    const place = await team();
    await fill(place, visitsInAWeek - 1);
    const { body } = await arrange(place);
    const [visit] = body['visits'] as unknown as Array<{ id: string; version: number }>;
    const ifMatch = { headers: { 'if-match': `"${visit?.version}"` } };
    const cancelled = await given
      .as(place.owner)
      .post(`/v1/visits/${visit?.id}/cancel`, {}, ifMatch);
    expect(cancelled.status).toBe(200);
    expect((await arrange(place)).body['code']).toBe('week_full');
  });

  it('refuse the whole of a plan that repeats into a full week', async () => {
    const place = await team();
    await fill(place, visitsInAWeek);
    const weekly = { repeats: 'weekly', weekdays: everyDay, startsOn: '2026-07-27' };
    expect((await arrange(place, weekly)).body['code']).toBe('week_full');
    expect(await visitsOf(place)).toBe(visitsInAWeek);
  });

  it('leave the last place to one of eight who ask at the same time', async () => {
    const place = await team();
    await fill(place, visitsInAWeek - 1);
    const replies = await Promise.all(Array.from({ length: 8 }, () => arrange(place)));
    expect(statusesOf(replies)).toEqual({ 201: 1, 409: 7 });
    expect(await visitsOf(place)).toBe(visitsInAWeek);
  });

  it('leave room for no more of what is made ahead, and the job says so and makes all the rest', async () => {
    const [place, other] = [await team(), await team()];
    await fill(place, visitsInAWeek - 3);
    const madeUntil = '2026-08-02';
    const plans = [place, other].map(({ coopId, id: teamId }) => ({
      ...{ coopId, teamId, id: given.deps.newId(), madeUntil, title: 'Lunch' },
      ...{ kind: 'visit' as const, startsOn: '2026-08-03', startTime: '12:30', minutes: 45 },
      ...{ timeZone: 'Europe/London', repeats: 'weekly' as const, weekdays: [1, 2, 3, 4, 5, 6, 7] },
      ...{ until: null, slots: 1, method: 'self' as const, recordedAt: given.clock.now() },
    }));
    await given.deps.db.asOwnerOfSchema((tx) =>
      tx
        .insertInto('visitSeries')
        .values(plans as never)
        .execute(),
    );
    const told: unknown[] = [];
    await given.deps.db.asOwnerOfSchema((tx) =>
      makeVisitsAhead(tx, given.clock.now(), (error) => told.push(error)),
    );
    expect(told).toEqual([expect.any(DomainError)]);
    expect(told).toMatchObject([{ code: 'week_full' }]);
    const dates = (await given.rows('visits', { seriesId: plans[0]?.id })).map(({ date }) =>
      String(date),
    );
    expect(dates.sort().slice(0, 4)).toEqual([
      '2026-08-03',
      '2026-08-04',
      '2026-08-05',
      '2026-08-10',
    ]);
    expect(dates).toHaveLength(56 - 4);
    expect(await visitsOf(other)).toBe(56);
    expect(await given.rows('visit_series', { id: plans[0]?.id })).toMatchObject([
      { tryAgainAt: null },
    ]);
  });
});
