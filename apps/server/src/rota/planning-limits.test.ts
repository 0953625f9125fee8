import { expect, it } from 'vitest';
import { runDueJobs } from '../jobs/run-due-jobs.js';
import { jobs } from '../jobs.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { type GivenTeam, teamsOf } from '../testing/given-team.js';
import { visitsAtOnce } from './make-visits.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

describeOnEveryEngine('what one plan may cause', (given) => {
  const { team } = teamsOf(given);

  function arrange(place: GivenTeam, values: Record<string, unknown> = {}) {
    return given.as(place.owner).post(`/v1/teams/${place.id}/visits`, {
      title: 'Getting up',
      startsOn: '2026-08-04',
      startTime: '08:30',
      minutes: 45,
      repeats: 'weekly',
      ...values,
    });
  }

  const datesOf = async (seriesId: unknown) =>
    (await given.rows('visits', { seriesId })).map(({ date }) => String(date)).sort();

  it('is refused by its first day where a year was typed wrongly, and says what is accepted', async () => {
    const place = await team();
    for (const startsOn of ['1926-08-04', '2020-08-04', '2028-08-04', '2199-12-31']) {
      const { status, body } = await arrange(place, { startsOn });
      expect([startsOn, status, body['code']]).toEqual([startsOn, 422, 'invalid_request']);
      expect(body['invalid_params']).toEqual([
        expect.objectContaining({
          name: 'startsOn',
          accepted: 'a day from 2026-07-03 to 2028-08-03',
        }),
      ]);
    }
    expect(await given.rows('visit_series', { teamId: place.id })).toEqual([]);
  });

  it('is refused with a year that no calendar here knows, and nothing is made', async () => {
    const place = await team();
    for (const startsOn of ['0000-08-04', '0026-08-04', '1000-01-05', '9999-12-31']) {
      expect((await arrange(place, { startsOn })).status).toBe(422);
    }
    expect(await given.rows('visit_series', { teamId: place.id })).toEqual([]);
  });

  it('is bounded by the day it is where the team is', async () => {
    given.clock.set('2026-08-03T23:30:00Z');
    const there = await team({ timeZone: 'Pacific/Auckland' });
    expect((await arrange(there, { startsOn: '2028-08-04' })).status).toBe(201);
    expect((await arrange(await team(), { startsOn: '2028-08-05' })).status).toBe(422);
  });

  it('is refused by a last day before the first or decades away', async () => {
    const place = await team();
    for (const until of ['2026-08-03', '2036-08-04', '2199-12-31']) {
      const { status, body } = await arrange(place, { until });
      expect([status, body['invalid_params']?.[0]]).toMatchObject([
        422,
        { name: 'until', accepted: 'a day from 2026-08-04 to 2036-08-03' },
      ]);
    }
    expect((await arrange(place, { until: '2036-08-03' })).status).toBe(201);
  });

  it('makes no more visits at once than one batch, and a job makes the rest, each once', async () => {
    const place = await team();
    const most = { startsOn: '2026-07-03', weekdays: everyDay, slots: 4 };
    const { status, body } = await arrange(place, most);
    expect(status).toBe(201);
    const atOnce = await datesOf(body['id']);
    expect(atOnce).toHaveLength(visitsAtOnce);
    await runDueJobs(given.deps, jobs);
    const all = await datesOf(body['id']);
    // From 3 July to 28 September, both included.
    expect(all).toHaveLength(88);
    expect(new Set(all).size).toBe(88);
    expect([all[0], all.at(-1)]).toEqual(['2026-07-03', '2026-09-28']);
    expect(await given.rows('slots', { teamId: place.id })).toHaveLength(88 * 4);
  });

  it('reads no week that no visit can be in', async () => {
    const place = await team();
    for (const week of ['1926-08-03', '2016-08-02', '2036-08-04', '2199-12-31']) {
      const path = `/v1/teams/${place.id}/rota?week=${week}`;
      const { status, body } = await given.as(place.owner).get(path);
      expect([week, status, body['invalid_params']?.[0]]).toMatchObject([
        week,
        422,
        { name: 'query.week', accepted: 'a day from 2016-08-03 to 2036-08-03' },
      ]);
    }
  });
});
