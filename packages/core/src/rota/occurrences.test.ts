import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { nextOccurrences, occurrences } from './occurrences.js';
import type { Series, Weekday } from './series.js';

function series(changes: Partial<Series> = {}): Series {
  return {
    startsOn: '2026-01-04',
    startTime: '08:30',
    minutes: 45,
    timeZone: 'Europe/London',
    repeats: 'weekly',
    ...changes,
  };
}
const only = (changes: Partial<Series>) => {
  const once = series({ repeats: 'once', ...changes });
  return occurrences(once, { from: once.startsOn, to: once.startsOn });
};

describe('a weekly visit', () => {
  it('stays at 8:30 on the wall through the clock change of 29 March 2026', () => {
    const visits = occurrences(series(), { from: '2026-03-22', to: '2026-04-05' });
    expect(visits.map((visit) => [visit.localStart, visit.startsAt])).toEqual([
      ['2026-03-22T08:30', '2026-03-22T08:30:00Z'],
      ['2026-03-29T08:30', '2026-03-29T07:30:00Z'],
      ['2026-04-05T08:30', '2026-04-05T07:30:00Z'],
    ]);
    expect(visits.every((visit) => visit.minutes === 45 && !visit.movedByClockChange)).toBe(true);
  });

  it('stays at 8:30 on the wall through the clock change of 25 October 2026', () => {
    const visits = occurrences(series(), { from: '2026-10-18', to: '2026-10-25' });
    expect(visits.map((visit) => [visit.localStart, visit.startsAt])).toEqual([
      ['2026-10-18T08:30', '2026-10-18T07:30:00Z'],
      ['2026-10-25T08:30', '2026-10-25T08:30:00Z'],
    ]);
  });

  it('falls on every weekday asked, from its first day to its last, both included', () => {
    const visits = occurrences(
      series({ startsOn: '2026-08-05', weekdays: [5, 1, 3], until: '2026-08-12' }),
      { from: '2026-07-01', to: '2026-09-01' },
    );
    expect(visits.map((visit) => visit.date)).toEqual([
      '2026-08-05',
      '2026-08-07',
      '2026-08-10',
      '2026-08-12',
    ]);
  });

  it('falls on both ends of the range, and never outside it', () => {
    const daily = series({ weekdays: [1, 2, 3, 4, 5, 6, 7] });
    const visits = occurrences(daily, { from: '2026-08-03', to: '2026-08-05' });
    expect(visits.map((visit) => visit.date)).toEqual(['2026-08-03', '2026-08-04', '2026-08-05']);
    expect(occurrences(daily, { from: '2026-08-05', to: '2026-08-03' })).toEqual([]);
  });

  it('falls on the weekday it starts on when none is named', () => {
    const visits = occurrences(series({ weekdays: [] }), { from: '2026-08-03', to: '2026-08-16' });
    expect(visits.map((visit) => visit.date)).toEqual(['2026-08-09', '2026-08-16']);
  });
});

describe('a visit that happens once', () => {
  it('happens on its day, whatever weekdays are named', () => {
    expect(only({ startsOn: '2026-08-03', weekdays: [7] })).toHaveLength(1);
  });

  it('does not happen outside the range or after its last day', () => {
    const once = series({ repeats: 'once', startsOn: '2026-08-03' });
    expect(occurrences(once, { from: '2026-08-04', to: '2026-08-31' })).toEqual([]);
    expect(occurrences(once, { from: '2026-07-01', to: '2026-08-02' })).toEqual([]);
    expect(only({ startsOn: '2026-08-03', until: '2026-08-02' })).toEqual([]);
  });
});

describe('a visit in the hour that the clocks change', () => {
  it('is moved forward whole, and flagged, where its start does not exist', () => {
    expect(only({ startsOn: '2026-03-29', startTime: '01:30' })).toEqual([
      {
        date: '2026-03-29',
        startsAt: '2026-03-29T01:30:00Z',
        endsAt: '2026-03-29T02:15:00Z',
        localStart: '2026-03-29T02:30',
        localEnd: '2026-03-29T03:15',
        minutes: 45,
        movedByClockChange: true,
      },
    ]);
  });

  it('takes the first of a time that comes twice', () => {
    expect(only({ startsOn: '2026-10-25', startTime: '01:05', minutes: 30 })).toMatchObject([
      {
        startsAt: '2026-10-25T00:05:00Z',
        endsAt: '2026-10-25T00:35:00Z',
        minutes: 30,
        movedByClockChange: false,
      },
    ]);
  });

  it('is moved half an hour where the clocks change by half an hour', () => {
    const visits = only({
      startsOn: '2026-10-04',
      startTime: '02:15',
      timeZone: 'Australia/Lord_Howe',
    });
    expect(visits).toMatchObject([
      {
        startsAt: '2026-10-03T15:45:00Z',
        localStart: '2026-10-04T02:45',
        minutes: 45,
        movedByClockChange: true,
      },
    ]);
  });
});

describe('a sleep-in', () => {
  const sleepIn = { startTime: '22:00', minutes: 9 * 60 };

  it('ends at 7:00 on the wall and took 8 hours when the clocks go forward', () => {
    expect(only({ ...sleepIn, startsOn: '2026-03-28' })).toMatchObject([
      { localEnd: '2026-03-29T07:00', endsAt: '2026-03-29T06:00:00Z', minutes: 480 },
    ]);
  });

  it('ends at 7:00 on the wall and took 10 hours when the clocks go back', () => {
    expect(only({ ...sleepIn, startsOn: '2026-10-24' })).toMatchObject([
      { localEnd: '2026-10-25T07:00', endsAt: '2026-10-25T07:00:00Z', minutes: 600 },
    ]);
  });

  it('keeps wall time in a zone away from the UK', () => {
    expect(
      only({ ...sleepIn, startsOn: '2026-03-07', timeZone: 'America/St_Johns' }),
    ).toMatchObject([
      { startsAt: '2026-03-08T01:30:00Z', localEnd: '2026-03-08T07:00', minutes: 480 },
    ]);
  });
});

describe('a series that makes no sense', () => {
  it('is refused', () => {
    for (const minutes of [0, -5, 1.5, Number.NaN, 10_081]) {
      expect(() => only({ minutes })).toThrow(RangeError);
    }
    expect(() => only({ startTime: '25:00' })).toThrow(RangeError);
    expect(() => only({ startsOn: '2026-02-30' })).toThrow(RangeError);
    expect(() => only({ timeZone: 'Europe/Westmere' })).toThrow(RangeError);
  });

  it('is refused where it is asked for more than a year at once', () => {
    const year = { from: '2026-01-01', to: '2027-01-01' };
    expect(occurrences(series(), year)).toHaveLength(52);
    expect(() => occurrences(series(), { ...year, to: '2027-01-02' })).toThrow('at most 366 days');
  });
});

describe('visits made a batch at a time', () => {
  const daily = series({ weekdays: [1, 2, 3, 4, 5, 6, 7] });
  const dates = (batch: { occurrences: Array<{ date: string }> }) =>
    batch.occurrences.map(({ date }) => date);

  it('stop after so many, and say how far they reach', () => {
    const first = nextOccurrences(daily, { from: '2026-08-03', to: '2026-08-07' }, 3);
    expect(dates(first)).toEqual(['2026-08-03', '2026-08-04', '2026-08-05']);
    expect(first.upTo).toBe('2026-08-05');
    const last = nextOccurrences(daily, { from: '2026-08-06', to: '2026-08-07' }, 3);
    expect([dates(last), last.upTo]).toEqual([['2026-08-06', '2026-08-07'], '2026-08-07']);
  });

  it('reach to the end of the range where the last of them falls before it', () => {
    const weekly = nextOccurrences(series(), { from: '2026-08-03', to: '2026-08-12' }, 1);
    expect([dates(weekly), weekly.upTo]).toEqual([['2026-08-09'], '2026-08-12']);
  });

  it('are of no more than a year, however far the range reaches', () => {
    const far = { from: '1000-01-01', to: '9999-12-31' };
    const batch = nextOccurrences(series({ startsOn: '9000-01-01' }), far, 10);
    expect(batch).toEqual({ occurrences: [], upTo: '1001-01-01' });
    const full = nextOccurrences(series({ startsOn: '1000-01-01' }), far, 1000);
    expect(full.occurrences.length).toBeLessThanOrEqual(53);
  });

  it('come to the same as all of them at once, wherever they are cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7)),
        (atMost, weekdays) => {
          const plan = series({ startsOn: '2026-02-11', weekdays, until: '2026-04-20' });
          const range = { from: '2026-02-01', to: '2026-04-30' };
          const made: string[] = [];
          for (let from = range.from; from <= range.to; ) {
            const batch = nextOccurrences(plan, { ...range, from }, atMost);
            expect(batch.occurrences.length).toBeLessThanOrEqual(atMost);
            made.push(...dates(batch));
            from = Temporal.PlainDate.from(batch.upTo).add({ days: 1 }).toString();
          }
          expect(made).toEqual(occurrences(plan, range).map(({ date }) => date));
        },
      ),
      { numRuns: 50 },
    );
  });
});

const zones = ['Europe/London', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
const two = (number: number) => String(number).padStart(2, '0');

describe('whatever series is asked for', () => {
  it('every visit is on a weekday asked and at the wall time asked, unless it says it was moved', () => {
    const anySeries = fc.record({
      startTime: fc
        .tuple(fc.nat(23), fc.nat(59))
        .map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
      minutes: fc.integer({ min: 1, max: 1440 }),
      timeZone: fc.constantFrom(...zones),
      weekdays: fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
    });
    fc.assert(
      fc.property(anySeries, (asked) => {
        const visits = occurrences(series(asked), { from: '2026-03-02', to: '2026-11-08' });
        expect(visits).toHaveLength(36 * asked.weekdays.length);
        for (const visit of visits) {
          expect(asked.weekdays).toContain(Temporal.PlainDate.from(visit.date).dayOfWeek);
          const kept = visit.localStart === `${visit.date}T${asked.startTime}`;
          expect(kept).toBe(!visit.movedByClockChange);
          const elapsed = Temporal.Instant.from(visit.startsAt)
            .until(visit.endsAt)
            .total('minutes');
          expect(visit.minutes).toBe(elapsed);
          expect(elapsed).toBeGreaterThan(0);
          expect(Math.abs(elapsed - asked.minutes)).toBeLessThanOrEqual(60);
        }
      }),
      { numRuns: 25 },
    );
  });
});
