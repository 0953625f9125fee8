import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { type GivenTeam, teamsOf } from '../testing/given-team.js';

interface Visit {
  title: string;
  date: string;
}
const visitsIn = (body: unknown) => (body as { visits: Visit[] }).visits;

describeOnEveryEngine('a visit', (given) => {
  const { team } = teamsOf(given);

  const arrange = (place: GivenTeam, values: Record<string, unknown>) =>
    given.as(place.owner).post(`/v1/teams/${place.id}/visits`, {
      title: 'Getting up',
      startsOn: '2026-08-04',
      startTime: '08:30',
      minutes: 45,
      ...values,
    });

  it('of a night belongs to the week in which it began and to the one in which it ends', async () => {
    const place = await team();
    const sunday = { startsOn: '2026-08-09', kind: 'sleep_in' };
    await arrange(place, { ...sunday, title: 'Night', startTime: '22:00', minutes: 540 });
    await arrange(place, { ...sunday, title: 'Evening', startTime: '23:00', minutes: 60 });
    const titlesIn = async (week: string) => {
      const { body } = await given.as(place.owner).get(`/v1/teams/${place.id}/rota?week=${week}`);
      return visitsIn(body).map(({ title }) => title);
    };
    expect(await titlesIn('2026-08-09')).toEqual(['Night', 'Evening']);
    expect(await titlesIn('2026-08-10')).toEqual(['Night']);
    expect(await titlesIn('2026-08-17')).toEqual([]);
  });

  it('that repeats is planned as far as is said, and not known beyond', async () => {
    const place = await team();
    const series = await arrange(place, { repeats: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7] });
    const { body } = await given.as(place.owner).get(`/v1/teams/${place.id}/rota`);
    const until = String(body['plannedUntil']);
    expect(until).toBe('2026-09-27');
    const days = visitsIn(series.body).map(({ date }) => date);
    expect(days).toContain(until);
    given.clock.advance({ hours: 24 * 7 });
    const later = await given.as(place.owner).get(`/v1/teams/${place.id}/rota`);
    expect(later.body['plannedUntil']).toBe('2026-10-04');
  });
});
