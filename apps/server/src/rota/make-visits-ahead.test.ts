import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { teamsOf } from '../testing/given-team.js';
import { visitsAtOnce } from './make-visits.js';
import { makeVisitsAhead, seriesAtOnce } from './make-visits-ahead.js';
import { spanOf } from './visits.sql.js';

const eightWeeks = { madeUntil: '2026-08-03' };
const oneDay = { madeUntil: '2026-09-27' };

describeOnEveryEngine('the job that makes visits ahead', (given) => {
  const { team } = teamsOf(given);

  /** A daily series whose visits have been made up to a day. */
  async function series(values: { madeUntil: string; timeZone?: string }) {
    const place = await team();
    const id = given.deps.newId();
    const row = {
      coopId: place.coopId,
      id,
      teamId: place.id,
      title: 'Getting up',
      kind: 'visit' as const,
      startsOn: '2024-08-05',
      startTime: '08:30',
      minutes: 45,
      timeZone: 'Europe/London',
      repeats: 'weekly' as const,
      weekdays: [1, 2, 3, 4, 5, 6, 7] as Array<1 | 2>,
      until: null,
      slots: 2,
      method: 'self' as const,
      recordedAt: given.clock.now(),
      ...values,
    };
    await given.deps.db.asOwnerOfSchema((tx) => tx.insertInto('visitSeries').values(row).execute());
    return row;
  }

  const makeSome = (failed: (error: unknown) => void = () => {}) =>
    given.deps.db.asOwnerOfSchema((tx) => makeVisitsAhead(tx, given.clock.now(), failed));

  async function makeAll() {
    let more: unknown;
    do more = await makeSome();
    while (more === 'more');
  }

  const datesOf = async ({ id }: { id: string }) =>
    (await given.rows('visits', { seriesId: id })).map(({ date }) => String(date)).sort();

  it('makes a bounded number of visits of a series in one transaction, and says there is more', async () => {
    const plan = await series({ madeUntil: '2025-08-03' });
    expect(await makeSome()).toBe('more');
    expect(await datesOf(plan)).toHaveLength(visitsAtOnce);
    const [row] = await given.rows('visit_series', { id: plan.id });
    expect(String(row?.['madeUntil'])).toBe('2025-09-28');
    await makeAll();
    const all = await datesOf(plan);
    expect([all.length, all[0], all.at(-1)]).toEqual([421, '2025-08-04', '2026-09-28']);
    expect(new Set(all).size).toBe(421);
  });

  it('takes few series at once, and gets round to all of them', async () => {
    const plans: Array<{ id: string }> = [];
    for (let count = 0; count <= seriesAtOnce; count += 1) plans.push(await series(oneDay));
    const made = async () => (await Promise.all(plans.map(datesOf))).flat().length;
    await makeSome();
    expect(await made()).toBe(seriesAtOnce);
    await makeAll();
    expect(await made()).toBe(seriesAtOnce + 1);
  });

  it('sends the same statements and parameters for one visit and for eight weeks of them', async () => {
    const sent = async () => {
      const statements = await given.recorded(() => makeSome());
      return statements.map(({ text, parameters }) => [text, parameters.length] as const);
    };
    await series(oneDay);
    const one = await sent();
    await series(eightWeeks);
    expect(await sent()).toEqual(one);
    expect(Math.max(...one.map(([, parameters]) => parameters))).toBeLessThan(10);
  });

  it('cut off before any statement makes nothing twice and leaves nothing out', async () => {
    await series(eightWeeks);
    const whole = (await given.recorded(() => makeSome())).length;
    expect(whole).toBeGreaterThan(8);
    for (let nth = 1; nth <= whole; nth += 1) {
      const plan = await series(eightWeeks);
      await expect(
        given.cutOffBefore(nth, () => makeSome()),
        `before statement ${nth}`,
      ).rejects.toThrow('The connection was lost.');
      expect(await datesOf(plan)).toEqual([]);
      await makeAll();
      const dates = await datesOf(plan);
      expect([nth, dates.length, new Set(dates).size]).toEqual([nth, 56, 56]);
    }
  });

  it('is held back by no series that cannot be made, and tries that again in an hour', async () => {
    const unknown = await series({ madeUntil: '2026-08-01', timeZone: 'Europe/Westmere' });
    const refused = await series({ madeUntil: '2026-08-01' });
    await standsInTheWay(refused);
    const good = await series(eightWeeks);
    const errors: unknown[] = [];
    const failed = (error: unknown) => errors.push(error);

    await makeSome(failed);
    expect(errors).toHaveLength(2);
    expect(await datesOf(good)).toHaveLength(56);
    expect(await datesOf(unknown)).toEqual([]);
    expect(await datesOf(refused)).toEqual(['2026-08-20']);

    expect(await makeSome(failed)).toBeUndefined();
    given.clock.advance({ hours: 1 });
    await makeSome(failed);
    expect(errors).toHaveLength(4);
  });

  /** A visit on a day the job wants to make one: the database refuses the second. */
  async function standsInTheWay({ coopId, teamId, id }: Awaited<ReturnType<typeof series>>) {
    const row = {
      coopId,
      id: given.deps.newId(),
      teamId,
      seriesId: id,
      date: '2026-08-20',
      during: spanOf({ startsAt: '2026-08-20T07:30:00Z', endsAt: '2026-08-20T08:15:00Z' }),
      localStart: '2026-08-20T08:30',
      localEnd: '2026-08-20T09:15',
      minutes: 45,
      movedByClockChange: false,
      method: 'self' as const,
      recordedAt: given.clock.now(),
    };
    await given.deps.db.asOwnerOfSchema((tx) => tx.insertInto('visits').values(row).execute());
  }
});
